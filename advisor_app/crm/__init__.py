"""Reads the CRM's exports: a workbook or CSV in, rows and problems out."""
