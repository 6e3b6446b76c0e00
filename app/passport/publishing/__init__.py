"""What of the passports may be shown to everybody: small counts of sensitive indicators are suppressed."""
