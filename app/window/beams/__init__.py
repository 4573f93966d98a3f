"""What a running beam search considers, as the window shows it."""
