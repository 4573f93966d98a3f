"""Results that their source supports: what a model wrote is doubted, tried again, or quoted."""
