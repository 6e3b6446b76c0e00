"""The workbook that goes to a school: what stands in it, and by what it is recognised when it comes back."""
