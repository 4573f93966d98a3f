"""Summaries and headlines of whole documents: planned, written pass by pass, or quoted."""
