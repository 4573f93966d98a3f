"""What a result rests on and what its source does not support, as the window shows it."""
