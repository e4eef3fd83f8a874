; The installer for Windows, made with Inno Setup 6 from the folder that build.py leaves:
;   iscc /DVersion=0.1.0 packaging\installer.iss
; It installs for the person who runs it and asks for no administrator. Silent: installer.exe /VERYSILENT /NORESTART
#ifndef Version
  #error Say the version: /DVersion=1.2.3
#endif

[Setup]
AppId={{6B0C3B2E-5B0D-4B57-9C37-31110C0A3110}
AppName=CAC 3-1-1 Calidad
AppVersion={#Version}
AppPublisher=CAC 3-1-1
DefaultDirName={localappdata}\Programs\CAC-311
DefaultGroupName=CAC 3-1-1
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
OutputDir=..\dist
OutputBaseFilename=advisor-app-{#Version}-windows-installer
SetupIconFile=icon.ico
UninstallDisplayIcon={app}\CAC-311.exe
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
; an update closes the open window after it has saved, and opens it again
CloseApplications=yes
RestartApplications=yes
#ifdef SignTool
SignTool={#SignTool}
SignedUninstaller=yes
#endif

[Languages]
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; an update leaves nothing of the version before; people's data lies elsewhere
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\dist\advisor-app\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\CAC 3-1-1"; Filename: "{app}\CAC-311.exe"
Name: "{userdesktop}\CAC 3-1-1"; Filename: "{app}\CAC-311.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\CAC-311.exe"; Description: "{cm:LaunchProgram,CAC 3-1-1}"; Flags: nowait postinstall skipifsilent
