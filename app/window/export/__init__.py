"""What leaves the result pane: as a file, on the clipboard, dragged out, or on paper."""
