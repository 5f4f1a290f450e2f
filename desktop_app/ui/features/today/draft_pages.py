"""The page on which each kind of draft is taken up again."""

DRAFT_PAGES = {
    "contribution": "contributions",
    "sheet": "sheet_form",
    "initiative": "initiative_form",
    "visit": "visit_form",
    "visit_paper": "visit_paper",
    "visit_close": "visit_close",
    "visit_note": "visit_mode",
    "visit_photos": "visit_mode",
    "participation": "processes",
    "actor": "actors",
    "absence": "absences",
}
"""Where a draft goes on, by its kind; the others are encounters."""
