@echo off
"%~dp0..\brevity-console.exe" %*
