; Brevity's installer, for Inno Setup 6: per user, without administrator rights. In UTF-8 with its
; mark at the start, without which the compiler takes it for the system's own encoding.
; packaging/bundle/windows.py gives Version, Bundle, Out, Name and Icon, and Signed where it signs.

#ifndef Version
  #error "Compile this with packaging/build.py"
#endif

[Setup]
AppId={{6C1F5B0E-3B7A-4E0B-9B1D-6B1F6F0A7E42}
AppName=Brevity
AppVersion={#Version}
AppPublisher=The authors of Brevity
VersionInfoVersion={#Version}
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
DefaultDirName={autopf}\Brevity
DefaultGroupName=Brevity
DisableProgramGroupPage=yes
DisableDirPage=auto
LicenseFile={#Bundle}\LICENSE.txt
OutputDir={#Out}
OutputBaseFilename={#Name}
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\Brevity.exe
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
ChangesEnvironment=yes
CloseApplications=yes
RestartApplications=no
#ifdef Signed
SignTool=sign
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "ja"; MessagesFile: "compiler:Languages\Japanese.isl"

[CustomMessages]
en.OpenWith=Offer Brevity under "Open with" for documents
de.OpenWith=Brevity für Dokumente unter „Öffnen mit“ anbieten
ja.OpenWith=文書の「プログラムから開く」にBrevityを表示する
en.AddPath=Add the command "brevity" to the PATH
de.AddPath=Den Befehl „brevity“ in den PATH aufnehmen
ja.AddPath=コマンド「brevity」をPATHに追加する
en.DeleteModels=Delete the models that Brevity has downloaded, too?
de.DeleteModels=Auch die Modelle löschen, die Brevity heruntergeladen hat?
ja.DeleteModels=Brevityがダウンロードしたモデルも削除しますか。

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "openwith"; Description: "{cm:OpenWith}"
Name: "path"; Description: "{cm:AddPath}"; Flags: unchecked

[InstallDelete]
; Libraries of the version before would be found in place of those that are missing now.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion
Source: "brevity.cmd"; DestDir: "{app}\bin"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\Brevity"; Filename: "{app}\Brevity.exe"
Name: "{autodesktop}\Brevity"; Filename: "{app}\Brevity.exe"; Tasks: desktopicon

[Registry]
; Brevity stands among the programs of "Open with"; it takes no format from another program.
Root: HKA; Subkey: "Software\Classes\Applications\Brevity.exe"; Flags: uninsdeletekey; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\Applications\Brevity.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "Brevity"; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\Applications\Brevity.exe\shell\open\command"; ValueType: string; ValueData: """{app}\Brevity.exe"" ""%1"""; Tasks: openwith
#define Ending(str e) 'Root: HKA; Subkey: "Software\Classes\Applications\Brevity.exe\SupportedTypes"; ValueType: string; ValueName: "' + e + '"; ValueData: ""; Tasks: openwith'
#emit Ending(".txt")
#emit Ending(".md")
#emit Ending(".html")
#emit Ending(".htm")
#emit Ending(".pdf")
#emit Ending(".docx")
#emit Ending(".odt")
#emit Ending(".rtf")
#emit Ending(".epub")
Root: HKA; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}\bin"; Check: NeedsPath(ExpandConstant('{app}\bin')); Tasks: path

[Run]
Filename: "{app}\Brevity.exe"; Description: "{cm:LaunchProgram,Brevity}"; Flags: nowait postinstall skipifsilent

[UninstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Code]
function PathOfUser(): String;
begin
  if not RegQueryStringValue(HKEY_CURRENT_USER, 'Environment', 'Path', Result) then
    Result := '';
end;

function NeedsPath(Folder: String): Boolean;
begin
  Result := Pos(';' + Uppercase(Folder) + ';', ';' + Uppercase(PathOfUser()) + ';') = 0;
end;

procedure LeavePath(Folder: String);
var
  Path: String;
begin
  Path := ';' + PathOfUser() + ';';
  if StringChangeEx(Path, ';' + Folder + ';', ';', True) > 0 then
    RegWriteExpandStringValue(HKEY_CURRENT_USER, 'Environment', 'Path',
      Copy(Path, 2, Length(Path) - 2));
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Models: String;
begin
  if Step <> usPostUninstall then
    exit;
  LeavePath(ExpandConstant('{app}\bin'));
  Models := ExpandConstant('{localappdata}\Brevity\models');
  { Never without being asked: a silent removal keeps what was downloaded. }
  if DirExists(Models) and not UninstallSilent() then
    if MsgBox(CustomMessage('DeleteModels') + #13#10 + Models,
      mbConfirmation, MB_YESNO or MB_DEFBUTTON2) = IDYES then
      DelTree(Models, True, True, True);
end;
