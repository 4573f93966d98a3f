"""`brevity --selftest`: does this installation of Brevity work, in all its parts?"""
