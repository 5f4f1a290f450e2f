"""The figures of the recipe, each with its source in the domain reference (G)."""

SPAN_DAYS = 730
"""Encounters reach two years back."""

LIVE_DAYS = 110
"""What is still owed was promised in the last months."""

CHANNELS = (("door", 24), ("street", 18), ("drop_in", 16), ("visit", 14), ("meeting", 10), ("phone", 8), ("stall", 6), ("partner", 4))
PEOPLE = (("one", 78), ("few", 15), ("group", 7))
THEMES = (
    *(("cleanliness", 15), ("dumping", 14), ("housing", 14), ("parking", 11), ("roads", 9), ("neighbours_peace", 9), ("green_spaces", 6)),
    *(("lighting", 5), ("youth", 5), ("community_life", 4), ("facilities", 3), ("shops", 2), ("transport", 2), ("other", 1)),
)
COMMITMENT_PERCENT = 35
FORMAL_REQUEST_PERCENT = 3
DETAILS_AT_DOOR_PERCENT, DETAILS_ELSEWHERE_PERCENT = 63, 20
STATES = (("open", 26), ("transferred", 24), ("to_tell", 14), ("closed", 29), ("closed_unreached", 4), ("merged", 3))
LATE_PERCENT = 22
REOPENED_PERCENT = 6
OUTCOMES = (("done", 70), ("partly_done", 6), ("refused", 14), ("impossible", 6), ("moot", 4))
EVIDENCE = (("seen_by_agent", 40), ("seen_by_resident", 20), ("written", 20), ("declared", 15), ("photo", 5))
TOLD_CHANNELS = (("phone", 50), ("in_person", 20), ("email", 12), ("sms", 10), ("door", 8))
DAYS_TO_DONE = {"town_service": 19, "police": 19, "ept": 34, "landlord": 47}
DAYS_TO_DONE_OTHER = 34
DAYS_TO_TOLD = 6
NEAR_DUPLICATE_PERCENT = 3
DUPLICATE_RESIDENT_PERCENT = 2
SENSITIVE_TEXTS = 5
HOURS = (9, 10, 10, 11, 11, 14, 15, 16, 16, 17, 17, 18, 18, 19)
PROMISED = (("answer", 62), ("information", 24), ("appointment", 14))
COLLEAGUES = 4
AWAY_SINCE, AWAY_FOR, OF_ABSENT = 3, 8, 12
"""Days since which a colleague is away and for which they stay so; one live promise in so many is theirs (product choices)."""

VISIT_MONTHS = 24
SHEET_LINES, SHEET_DAYS, SHEET_HOUR = 5, 2, 17 * 3_600_000
"""Lines typed of the field sheet of the demonstration, how many days ago they were heard, and from which hour (milliseconds)."""

VISIT_KINDS = (("neighbourhood_visit", 80), ("walking_diagnosis", 12), ("exploratory_walk", 8))
EVENING = 16 * 60 + 30
"""Minutes after midnight, universal time, at which an evening visit begins: 17.30 in winter, 18.30 in summer."""

NO_ACTION_PERCENT = 15
MINUTES_AFTER_DAYS = 10
PROMISED_ALOUD_STATES = (("open", 26), ("transferred", 24), ("to_tell", 14), ("closed", 33))
"""As `STATES`, without those that need a person to call."""

STAIRWELLS = (
    {"doors": 14, "interview": 5, "refusal": 3, "absent": 6},
    {"doors": 12, "interview": 3, "refusal": 2, "absent": 7},
    {"doors": 14, "interview": 4, "refusal": 3, "absent": 7},
)
"""Forty doors: 12 interviews, 8 refusals, 20 absent (domain reference, journey 4)."""

PAD, SLIPS_GIVEN, SLIP_DAYS, SLIP_PERCENT = 24, 6, 60, 30
"""A pad of three pages; slips given in the last two months (product choices)."""
