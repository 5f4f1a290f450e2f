"""Phone numbers as E.164, through Google's metadata: mainland numbers first, then those of the overseas départements."""

REGIONS = ("FR", "RE", "GP", "MQ", "GF", "YT")
"""Where a national number without prefix is looked for, in this order: an overseas one is valid only under its own region."""

FICTION = "63998"
"""06 39 98 xx xx is kept for fiction (Arcep): no operator has it, so the metadata calls it invalid."""


def read_phone(text: str) -> str | None:
    """The E.164 form of what was typed, or None when it is no possible number."""
    import phonenumbers

    for region in REGIONS:
        try:
            number = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            return None
        if region == "FR" and str(number.national_number).startswith(FICTION) and phonenumbers.is_possible_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        if phonenumbers.is_valid_number_for_region(number, region) or (
            text.strip().startswith(("+", "00")) and phonenumbers.is_valid_number(number)
        ):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None
