@echo off
rem Opens Sophora until this window is closed, or until: sophora stop
title Sophora
call "%~dp0sophora.cmd" start %*
pause
