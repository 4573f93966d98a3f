"""Making the bundle and the packages of it: see docs/packaging.md."""
