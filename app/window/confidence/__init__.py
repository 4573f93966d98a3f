"""Where the model was unsure of its words, as the window shows it, and what else it might say."""
