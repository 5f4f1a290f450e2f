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
