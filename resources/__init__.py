"""What ships beside the code: the embedded model, icons and sample documents."""
