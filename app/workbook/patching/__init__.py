"""Workbooks of others are patched, not rewritten: values, red cells, comments and a column of reasons."""

from app.workbook.patching.package import NotAWorkbook
from app.workbook.patching.patch import PackagePatch
from app.workbook.patching.refs import join_ref, split_ref
from app.workbook.patching.values import CellValue

__all__ = ["CellValue", "NotAWorkbook", "PackagePatch", "join_ref", "split_ref"]
