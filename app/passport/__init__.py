"""School passport (паспорт школы): the catalogue of indicators, their values by year, formulas and checks."""
