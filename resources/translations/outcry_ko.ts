<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en_GB">
<context>
    <name>LookMenu</name>
    <message>
        <source>&amp;Bigger text</source>
        <translation>글자 크게(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>글자 작게(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>기본 글자 크기(&amp;U)</translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation>테마(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>고대비(&amp;H)</translation>
    </message>
    <message>
        <source>Rising and fa&amp;lling</source>
        <translation>오름과 내림(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>간격(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>데스크톱과 같게</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Black on white or white on black, with strong edges.</source>
        <translation>흰 바탕에 검정 또는 검은 바탕에 흰색, 뚜렷한 테두리.</translation>
    </message>
    <message>
        <source>Rising and falling</source>
        <translation>오름과 내림</translation>
    </message>
    <message>
        <source>Arrows and signs tell it too.</source>
        <translation>화살표와 부호로도 표시합니다.</translation>
    </message>
    <message>
        <source>Green and red</source>
        <translation>초록과 빨강</translation>
    </message>
    <message>
        <source>Blue and orange</source>
        <translation>파랑과 주황</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>Compact shows more rows.</source>
        <translation>좁게 하면 더 많은 줄이 보입니다.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>넉넉하게</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>좁게</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Let a changed price glow for a moment</source>
        <translation>바뀐 시세를 잠시 강조</translation>
    </message>
    <message>
        <source>Show notifications on the desktop</source>
        <translation>데스크톱에 알림 표시</translation>
    </message>
    <message>
        <source>Show what was said in them</source>
        <translation>알림에 내용 표시</translation>
    </message>
    <message>
        <source>Off: only who wrote, and where.</source>
        <translation>끄면 누가 어디에 썼는지만 표시합니다.</translation>
    </message>
    <message>
        <source>Play a soft sound</source>
        <translation>부드러운 소리 재생</translation>
    </message>
    <message>
        <source>Do not disturb every day</source>
        <translation>매일 방해 금지</translation>
    </message>
    <message>
        <source>Nothing is shown or heard in these hours; counts go on.</source>
        <translation>이 시간에는 알림도 소리도 없습니다. 개수는 계속 셉니다.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>To</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>May be on the next day.</source>
        <translation>다음 날이어도 됩니다.</translation>
    </message>
    <message>
        <source>Show an icon in the tray</source>
        <translation>트레이에 아이콘 표시</translation>
    </message>
    <message>
        <source>With the count of what is unread, where the desktop has a tray.</source>
        <translation>데스크톱에 트레이가 있으면 읽지 않은 수를 함께 표시합니다.</translation>
    </message>
    <message>
        <source>Stay in the tray when the last window is closed</source>
        <translation>마지막 창을 닫아도 트레이에 남기</translation>
    </message>
    <message>
        <source>Where the desktop has no tray, closing the last window quits.</source>
        <translation>데스크톱에 트레이가 없으면 마지막 창을 닫을 때 끝납니다.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>채팅</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>시세</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>창</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Fold many arrivals and departures into one line</source>
        <translation>많은 드나듦을 한 줄로 접기</translation>
    </message>
    <message>
        <source>A click on the line opens it.</source>
        <translation>줄을 누르면 펼쳐집니다.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>끄기</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>시계</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24시간</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12시간</translation>
    </message>
    <message>
        <source>Lines of one person share a name for</source>
        <translation>한 사람의 줄이 이름을 함께 쓰는 시간</translation>
    </message>
    <message>
        <source>At 0 every line has its name.</source>
        <translation>0이면 줄마다 이름이 붙습니다.</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 분</translation>
    </message>
    <message>
        <source>Check spelling in</source>
        <translation>맞춤법 검사 언어</translation>
    </message>
    <message>
        <source>By the dictionaries of hunspell that are installed.</source>
        <translation>설치된 hunspell 사전으로 검사합니다.</translation>
    </message>
    <message>
        <source>Show curves of the last prices where there is room</source>
        <translation>자리가 있으면 최근 시세의 곡선 보이기</translation>
    </message>
    <message>
        <source>The menu of a list&apos;s header shows and hides each column.</source>
        <translation>목록 머리글의 메뉴에서 열마다 보이거나 숨길 수 있습니다.</translation>
    </message>
    <message>
        <source>Open the windows of the last time again</source>
        <translation>지난번의 창을 다시 열기</translation>
    </message>
    <message>
        <source>Rooms, watch lists and symbols in windows of their own, where they stood. The main window always comes back.</source>
        <translation>별도 창의 채팅방, 관심 목록, 종목을 있던 자리에 엽니다. 주 창은 언제나 돌아옵니다.</translation>
    </message>
    <message>
        <source>Start minimised</source>
        <translation>최소화하여 시작</translation>
    </message>
    <message>
        <source>In the tray, if the last window stays there when it is closed.</source>
        <translation>마지막 창을 닫을 때 트레이에 남게 했으면 트레이에서 시작합니다.</translation>
    </message>
    <message>
        <source>For lines that name you and for direct messages. Each room&apos;s bell says what else.</source>
        <translation>나를 멘션한 메시지와 1:1 메시지를 표시합니다. 그 밖의 것은 채팅방마다 종 단추로 정합니다.</translation>
    </message>
    <message>
        <source>dark light night colours</source>
        <translation>어둡게 밝게 밤 색</translation>
    </message>
    <message>
        <source>accessibility eyes readable</source>
        <translation>접근성 눈 가독성</translation>
    </message>
    <message>
        <source>colours colour-blind gains losses</source>
        <translation>색 색맹 이익 손실</translation>
    </message>
    <message>
        <source>spacing size compact row height</source>
        <translation>간격 크기 촘촘하게 줄 높이</translation>
    </message>
    <message>
        <source>font zoom bigger smaller</source>
        <translation>글꼴 확대 크게 작게</translation>
    </message>
    <message>
        <source>time format am pm</source>
        <translation>시간 형식 오전 오후</translation>
    </message>
    <message>
        <source>group names minutes</source>
        <translation>묶기 이름 분</translation>
    </message>
    <message>
        <source>join leave collapse hide</source>
        <translation>입장 퇴장 접기 숨기기</translation>
    </message>
    <message>
        <source>dictionary language typos</source>
        <translation>사전 언어 오타</translation>
    </message>
    <message>
        <source>flash blink highlight</source>
        <translation>번쩍임 깜빡임 강조</translation>
    </message>
    <message>
        <source>chart graph spark line</source>
        <translation>차트 그래프 곡선</translation>
    </message>
    <message>
        <source>popup alert mute</source>
        <translation>팝업 알림 음소거</translation>
    </message>
    <message>
        <source>preview privacy content</source>
        <translation>미리보기 사생활 내용</translation>
    </message>
    <message>
        <source>mute quiet silent noise ring</source>
        <translation>음소거 조용히 무음 소리 벨</translation>
    </message>
    <message>
        <source>quiet hours mute silence night</source>
        <translation>조용한 시간 음소거 무음 밤</translation>
    </message>
    <message>
        <source>session reopen remember</source>
        <translation>세션 다시 열기 기억</translation>
    </message>
    <message>
        <source>startup hidden background</source>
        <translation>시작 숨김 배경</translation>
    </message>
    <message>
        <source>system tray badge</source>
        <translation>시스템 트레이 배지</translation>
    </message>
    <message>
        <source>background quit exit</source>
        <translation>배경 종료 닫기</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>번역</translation>
    </message>
    <message>
        <source>Where the feed tells it.</source>
        <translation>시세 제공원이 알려 주는 경우에만.</translation>
    </message>
    <message>
        <source>Show volume at the foot of a chart</source>
        <translation>차트 아래에 거래량 표시</translation>
    </message>
    <message>
        <source>traded bars candles</source>
        <translation>거래량 막대 캔들 봉</translation>
    </message>
    <message>
        <source>Show a price that moves on and on</source>
        <translation>계속 움직이는 시세 표시</translation>
    </message>
    <message>
        <source>A price that has rested is shown at once. Seldom is easier to read and spares the processor.</source>
        <translation>쉬고 있던 시세는 바로 표시됩니다. 드물게 표시하면 읽기 쉽고 프로세서 부담이 적습니다.</translation>
    </message>
    <message>
        <source>4 times a second</source>
        <translation>초당 4회</translation>
    </message>
    <message>
        <source>10 times a second</source>
        <translation>초당 10회</translation>
    </message>
    <message>
        <source>30 times a second</source>
        <translation>초당 30회</translation>
    </message>
    <message>
        <source>refresh rate updates calm fast</source>
        <translation>새로 고침 갱신 빈도 차분하게 빠르게</translation>
    </message>
    <message>
        <source>Words that call you</source>
        <translation>나를 부르는 단어</translation>
    </message>
    <message>
        <source>Separated by commas: a line that holds one counts as one that names you.</source>
        <translation>쉼표로 구분합니다. 이 중 하나가 든 줄은 내 이름을 부른 줄로 셉니다.</translation>
    </message>
    <message>
        <source>highlight mention keyword ping</source>
        <translation>강조 멘션 키워드 알림</translation>
    </message>
    <message>
        <source>Ignored people</source>
        <translation>무시하는 사람</translation>
    </message>
    <message>
        <source>Of all windows, once they are opened anew.</source>
        <translation>모든 창에 적용되며, 창을 새로 열면 바뀝니다.</translation>
    </message>
</context>
<context>
    <name>outcry</name>
    <message>
        <source>Chat and live prices. Without URL it goes to the server of the last time, or asks.

Environment: OUTCRY_SERVER, OUTCRY_NICK, OUTCRY_CLIENT_SETTINGS; options win.</source>
        <translation>채팅과 실시간 시세. URL이 없으면 지난번 서버로 접속하거나 묻습니다.

환경 변수: OUTCRY_SERVER, OUTCRY_NICK, OUTCRY_CLIENT_SETTINGS. 옵션이 우선합니다.</translation>
    </message>
    <message>
        <source>Show this and end.</source>
        <translation>이 도움말을 표시하고 끝냅니다.</translation>
    </message>
    <message>
        <source>Show the version and end.</source>
        <translation>버전을 표시하고 끝냅니다.</translation>
    </message>
    <message>
        <source>The name others see.</source>
        <translation>다른 사람에게 보이는 이름.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Keep settings in this file.</source>
        <translation>설정을 이 파일에 저장합니다.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>The server: desk.example, 192.168.1.5:8181 or ws://desk.example/ws.</source>
        <translation>서버: desk.example, 192.168.1.5:8181 또는 ws://desk.example/ws.</translation>
    </message>
    <message>
        <source>One server at a time: &quot;%1&quot; is too much. More windows are opened with Ctrl+N.</source>
        <translation>서버는 한 번에 하나입니다. &quot;%1&quot;은(는) 너무 많습니다. 창은 Ctrl+N으로 더 열 수 있습니다.</translation>
    </message>
    <message>
        <source>; did you mean --%1?</source>
        <translation>; --%1을(를) 뜻하셨나요?</translation>
    </message>
    <message>
        <source>; --help lists the options</source>
        <translation>; --help로 옵션을 볼 수 있습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option%2</source>
        <translation>&quot;%1&quot;은(는) 옵션이 아닙니다%2</translation>
    </message>
    <message>
        <source>there is no option %1%2</source>
        <translation>%1 옵션이 없습니다%2</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1에는 값을 줄 수 없습니다</translation>
    </message>
    <message>
        <source>%1 needs a value, such as %1 %2</source>
        <translation>%1에는 값이 필요합니다. 예: %1 %2</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, %2행</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not NAME=VALUE</source>
        <translation>%1: &quot;%2&quot;은(는) 이름=값 형식이 아닙니다</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a section, such as [%3]</source>
        <translation>%1: &quot;%2&quot;은(는) [%3] 같은 구역이 아닙니다</translation>
    </message>
    <message>
        <source>%1: the section [%2] means nothing here and is left out</source>
        <translation>%1: 구역 [%2]은(는) 여기서 의미가 없어 건너뜁니다</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; means nothing here and is left out</source>
        <translation>%1: &quot;%2&quot;은(는) 여기서 의미가 없어 건너뜁니다</translation>
    </message>
    <message>
        <source>%1 is not a settings file: it is no UTF-8 text</source>
        <translation>%1은(는) 설정 파일이 아닙니다. UTF-8 텍스트가 아닙니다</translation>
    </message>
    <message>
        <source>Where to listen; again for more. Without ADDRESS only this machine can come; 0.0.0.0:8181 lets everybody in. With =DOOR the port&apos;s root path belongs to that door: 7777=tutorial. 127.0.0.1:8181 unless said.</source>
        <translation>접속을 받을 주소. 여러 번 쓸 수 있습니다. 주소가 없으면 이 컴퓨터에서만 접속할 수 있고, 0.0.0.0:8181은 모두에게 엽니다. =입구를 붙이면 그 포트의 루트 경로가 해당 입구가 됩니다: 7777=tutorial. 기본값은 127.0.0.1:8181.</translation>
    </message>
    <message>
        <source>Where prices come from; again for more; none for no prices. random_walk unless said.</source>
        <translation>시세 공급원. 여러 번 쓸 수 있습니다. none은 시세 없음. 기본값은 random_walk.</translation>
    </message>
    <message>
        <source>What one client may cost; again for more; off lifts. In the settings file also a section [limits].</source>
        <translation>클라이언트 하나가 쓸 수 있는 한도. 여러 번 쓸 수 있습니다. off는 해제. 설정 파일에서는 [limits] 구역도 됩니다.</translation>
    </message>
    <message>
        <source>Threads that serve clients, 1 to 64; 1 unless said.</source>
        <translation>클라이언트를 처리하는 스레드 수, 1~64. 기본값은 1.</translation>
    </message>
    <message>
        <source>What the server calls itself; Outcry unless said.</source>
        <translation>서버가 자신을 부르는 이름. 기본값은 Outcry.</translation>
    </message>
    <message>
        <source>Read this settings file instead of the usual one.</source>
        <translation>기본 파일 대신 이 설정 파일을 읽습니다.</translation>
    </message>
    <message>
        <source>Log warnings and failures only.</source>
        <translation>경고와 오류만 로그에 남깁니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a door; there are %2</source>
        <translation>&quot;%1&quot;은(는) 입구가 아닙니다. 사용 가능: %2</translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation>%1이(가) 두 번 지정되었습니다</translation>
    </message>
    <message>
        <source>at most %1 addresses</source>
        <translation>주소는 최대 %1개</translation>
    </message>
    <message>
        <source>&quot;none&quot; stands alone, but there are %1 feeds</source>
        <translation>&quot;none&quot;은 단독으로 써야 하지만 시세 공급원이 %1개 있습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a feed; there are %2, or none</source>
        <translation>&quot;%1&quot;은(는) 시세 공급원이 아닙니다. 사용 가능: %2, 또는 none</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of threads from 1 to %2</source>
        <translation>&quot;%1&quot;은(는) 1에서 %2 사이의 스레드 수가 아닙니다</translation>
    </message>
    <message>
        <source>a name has 1 to %1 characters and no line ends</source>
        <translation>이름은 1~%1자이며 줄바꿈이 없어야 합니다</translation>
    </message>
    <message>
        <source>a file is missing, such as --settings server.ini</source>
        <translation>파일이 빠졌습니다. 예: --settings server.ini</translation>
    </message>
    <message>
        <source>--verbose and --quiet exclude each other</source>
        <translation>--verbose와 --quiet은 함께 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Doors (for --listen PORT=DOOR):</source>
        <translation>입구(--listen 포트=입구에 사용):</translation>
    </message>
    <message>
        <source>Feeds:</source>
        <translation>시세 공급원:</translation>
    </message>
    <message>
        <source>Limits, as they are unless said:</source>
        <translation>한도(기본값):</translation>
    </message>
    <message>
        <source>Usage: %1 [OPTIONS]</source>
        <translation>사용법: %1 [옵션]</translation>
    </message>
    <message>
        <source>A server for chat and live prices.</source>
        <translation>채팅과 실시간 시세를 위한 서버.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>옵션:</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>예:</translation>
    </message>
    <message>
        <source>SIGINT and SIGTERM end the server in good order, a second one at once. Exit codes: 0 ended in good order, 1 ended with clients still open, 2 could not start.</source>
        <translation>SIGINT와 SIGTERM은 서버를 정상 종료하고, 두 번째는 즉시 종료합니다. 종료 코드: 0 정상 종료, 1 클라이언트가 남은 채 종료, 2 시작하지 못함.</translation>
    </message>
    <message>
        <source>the settings file %1 %2</source>
        <translation>설정 파일 %1: %2</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>파일이 없습니다</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>폴더입니다</translation>
    </message>
    <message>
        <source>is not a file</source>
        <translation>파일이 아닙니다</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>is larger than 1 MiB</source>
        <translation>1 MiB보다 큽니다</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>이(가) 없습니다</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>은(는) 텍스트여야 합니다</translation>
    </message>
    <message>
        <source>may have %1 characters at most</source>
        <translation>은(는) 최대 %1자입니다</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>은(는) %1에서 %2 사이의 정수여야 합니다</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>은(는) 숫자여야 합니다</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>은(는) true 또는 false여야 합니다</translation>
    </message>
    <message>
        <source>must be a UUID without braces</source>
        <translation>은(는) 괄호 없는 UUID여야 합니다</translation>
    </message>
    <message>
        <source>must be an array</source>
        <translation>은(는) 배열이어야 합니다</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>은(는) 객체여야 합니다</translation>
    </message>
    <message>
        <source>must hold texts only</source>
        <translation>에는 텍스트만 넣을 수 있습니다</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>은(는) 다음 중 하나여야 합니다: %1</translation>
    </message>
    <message>
        <source>must be a room&apos;s name: 1 to 32 letters, digits, - or _</source>
        <translation>은(는) 채팅방 이름이어야 합니다: 글자, 숫자, - 또는 _ 1~32자</translation>
    </message>
    <message>
        <source>must be a symbol: 1 to 24 letters, digits or . - _ : = ^ / + !</source>
        <translation>은(는) 종목 기호여야 합니다: 글자, 숫자 또는 . - _ : = ^ / + ! 1~24자</translation>
    </message>
    <message>
        <source>must be a decimal number in quotation marks</source>
        <translation>은(는) 따옴표 안의 십진수여야 합니다</translation>
    </message>
    <message>
        <source>The JSON is nested deeper than %1 levels.</source>
        <translation>JSON이 %1단계보다 깊게 중첩되어 있습니다.</translation>
    </message>
    <message>
        <source>This is not JSON: %1 at byte %2.</source>
        <translation>JSON이 아닙니다: %1(%2바이트 위치).</translation>
    </message>
    <message>
        <source>A message must be one JSON object.</source>
        <translation>메시지는 JSON 객체 하나여야 합니다.</translation>
    </message>
    <message>
        <source>The server began anew; what stands above is kept here only.</source>
        <translation>서버가 새로 시작되었습니다. 위의 내용은 여기에만 남아 있습니다.</translation>
    </message>
    <message>
        <source>One line was missed; the server no longer has it.</source>
        <translation>메시지 1개를 놓쳤습니다. 서버에 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>%1 lines were missed; the server no longer has them.</source>
        <translation>메시지 %1개를 놓쳤습니다. 서버에 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>%1 joined</source>
        <translation>%1 님이 들어왔습니다</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 님이 나갔습니다</translation>
    </message>
    <message>
        <source>%1 is now known as %2</source>
        <translation>%1 님의 이름이 %2(으)로 바뀌었습니다</translation>
    </message>
    <message>
        <source>%1, not sent yet</source>
        <translation>%1, 아직 보내지 않음</translation>
    </message>
    <message>
        <source>%1, not sent: %2</source>
        <translation>%1, 보내지 못함: %2</translation>
    </message>
    <message>
        <source>A name has no spaces.</source>
        <translation>이름에는 공백을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>A name has only visible characters.</source>
        <translation>이름에는 보이는 글자만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>A name needs at least one character.</source>
        <translation>이름은 한 글자 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>A name has at most 32 characters.</source>
        <translation>이름은 최대 32자입니다.</translation>
    </message>
    <message>
        <source>A name does not begin with / # @ or $.</source>
        <translation>이름은 / # @ $로 시작할 수 없습니다.</translation>
    </message>
    <message>
        <source>A name has letters under its accents, and few accents on each.</source>
        <translation>이름의 악센트 기호는 글자 위에만, 글자마다 몇 개까지만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a price</source>
        <translation>&quot;%1&quot;은(는) 가격이 아닙니다</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1일</translation>
    </message>
    <message>
        <source>stale %1</source>
        <translation>%1 지남</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1(모의)</translation>
    </message>
    <message>
        <source>%1 rising</source>
        <translation>%1 상승</translation>
    </message>
    <message>
        <source>%1 falling</source>
        <translation>%1 하락</translation>
    </message>
    <message>
        <source>%1: %2, price of %3 from %4</source>
        <translation>%1: %2, %3 시세, 출처 %4</translation>
    </message>
    <message>
        <source>No new price for %1</source>
        <translation>%1 동안 새 시세 없음</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1(나)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no topic; topics look like room/lobby, quotes/ACME or quotes/*</source>
        <translation>&quot;%1&quot;은(는) 주제가 아닙니다. 주제는 room/lobby, quotes/ACME, quotes/* 같은 형식입니다</translation>
    </message>
    <message>
        <source>must hold objects only</source>
        <translation>에는 객체만 넣을 수 있습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no event of %2.</source>
        <translation>&quot;%1&quot;은(는) %2의 이벤트가 아닙니다.</translation>
    </message>
    <message>
        <source>must hold topics of prices: quotes/ACME or quotes/*</source>
        <translation>에는 시세 주제만 넣을 수 있습니다: quotes/ACME 또는 quotes/*</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no request of %2.</source>
        <translation>&quot;%1&quot;은(는) %2의 요청이 아닙니다.</translation>
    </message>
    <message>
        <source>%1 lines are waiting for the server already; this one was not taken. Wait until you are online again.</source>
        <translation>이미 메시지 %1개가 서버를 기다리고 있어 이 메시지는 받지 않았습니다. 다시 연결될 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>Type the address of a server, for example desk.example:8181</source>
        <translation>서버 주소를 입력하세요. 예: desk.example:8181</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address; addresses look like desk.example, desk.example:8181 or ws://desk.example:8181/ws</source>
        <translation>&quot;%1&quot;은(는) 주소가 아닙니다. 주소는 desk.example, desk.example:8181, ws://desk.example:8181/ws 같은 형식입니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; addresses are not for chatting; use ws:// or wss://</source>
        <translation>&quot;%1&quot; 주소로는 채팅할 수 없습니다. ws:// 또는 wss://를 쓰세요</translation>
    </message>
    <message>
        <source>An address must hold no user name or password</source>
        <translation>주소에는 사용자 이름이나 암호를 넣을 수 없습니다</translation>
    </message>
    <message>
        <source>An address must hold no &apos;#&apos;</source>
        <translation>주소에는 &apos;#&apos;을 넣을 수 없습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name for a room. Use 1 to 32 letters, digits, - and _, like #lobby.</source>
        <translation>&quot;%1&quot;은(는) 채팅방 이름이 될 수 없습니다. #lobby처럼 글자, 숫자, -, _ 1~32자를 쓰세요.</translation>
    </message>
    <message>
        <source>You are not in #%1. Join it first with /join %1.</source>
        <translation>#%1에 있지 않습니다. 먼저 /join %1(으)로 들어가세요.</translation>
    </message>
    <message>
        <source>You are in %1 rooms. Leave one first with /part.</source>
        <translation>채팅방 %1개에 들어와 있습니다. 먼저 /part로 하나에서 나가세요.</translation>
    </message>
    <message>
        <source>This server has no space for another room. Join one that exists.</source>
        <translation>이 서버에는 채팅방을 더 만들 수 없습니다. 있는 채팅방에 들어가세요.</translation>
    </message>
    <message>
        <source>There is no room &quot;%1&quot;.</source>
        <translation>&quot;%1&quot; 채팅방이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to say.</source>
        <translation>보낼 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Nobody here is called %1. /who shows who is here.</source>
        <translation>%1 님은 여기 없습니다. /who로 누가 있는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>That was too fast. Wait %1 s and send it again.</source>
        <translation>너무 빠릅니다. %1초 기다린 뒤 다시 보내세요.</translation>
    </message>
    <message>
        <source>You went on writing too fast. Come back more slowly.</source>
        <translation>계속 너무 빨리 보냈습니다. 잠시 후 다시 들어오세요.</translation>
    </message>
    <message>
        <source>The key of a line has at most 64 characters.</source>
        <translation>메시지의 키는 최대 64자입니다.</translation>
    </message>
    <message>
        <source>That line is too long: at most %1 bytes are allowed. Send it in parts.</source>
        <translation>메시지가 너무 깁니다. 최대 %1바이트입니다. 나누어 보내세요.</translation>
    </message>
    <message>
        <source>No command /%1. /help lists all.</source>
        <translation>/%1 명령이 없습니다. /help로 모두 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>No command /%1. Did you mean /%2? /help lists all.</source>
        <translation>/%1 명령이 없습니다. /%2을(를) 뜻하셨나요? /help로 모두 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Something is missing. Type %1</source>
        <translation>빠진 것이 있습니다. %1 형식으로 입력하세요</translation>
    </message>
    <message>
        <source>A line that begins with // says a line that begins with /.</source>
        <translation>//로 시작하는 줄은 /로 시작하는 말로 전해집니다.</translation>
    </message>
    <message>
        <source>[command]</source>
        <translation>[명령]</translation>
    </message>
    <message>
        <source>List the commands, or explain one</source>
        <translation>명령 목록을 보거나 하나를 설명합니다</translation>
    </message>
    <message>
        <source>&lt;room&gt;</source>
        <translation>&lt;채팅방&gt;</translation>
    </message>
    <message>
        <source>Go into a room, or open a new one</source>
        <translation>채팅방에 들어가거나 새로 만듭니다</translation>
    </message>
    <message>
        <source>&lt;text&gt;</source>
        <translation>&lt;내용&gt;</translation>
    </message>
    <message>
        <source>Say what you do, like &quot;/me waves&quot;</source>
        <translation>하는 일을 말합니다. 예: &quot;/me 손을 흔든다&quot;</translation>
    </message>
    <message>
        <source>&lt;name&gt; &lt;text&gt;</source>
        <translation>&lt;이름&gt; &lt;내용&gt;</translation>
    </message>
    <message>
        <source>Say something to one person only</source>
        <translation>한 사람에게만 말합니다</translation>
    </message>
    <message>
        <source>&lt;name&gt;</source>
        <translation>&lt;이름&gt;</translation>
    </message>
    <message>
        <source>Take another name</source>
        <translation>이름을 바꿉니다</translation>
    </message>
    <message>
        <source>Which room? Type /part &lt;room&gt;</source>
        <translation>어느 채팅방인가요? /part &lt;채팅방&gt;을 입력하세요</translation>
    </message>
    <message>
        <source>[room]</source>
        <translation>[채팅방]</translation>
    </message>
    <message>
        <source>Leave this room, or another</source>
        <translation>이 채팅방 또는 다른 채팅방에서 나갑니다</translation>
    </message>
    <message>
        <source>[reason]</source>
        <translation>[이유]</translation>
    </message>
    <message>
        <source>Leave the server</source>
        <translation>서버에서 나갑니다</translation>
    </message>
    <message>
        <source>There is no room &quot;%1&quot;. There are: #%2</source>
        <translation>&quot;%1&quot; 채팅방이 없습니다. 있는 채팅방: #%2</translation>
    </message>
    <message>
        <source>Nobody is in #%1.</source>
        <translation>#%1에 아무도 없습니다.</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> 외 %1명</translation>
    </message>
    <message>
        <source>In #%1 (%2): %3</source>
        <translation>#%1(%2명): %3</translation>
    </message>
    <message>
        <source>List the people of this room, or of another</source>
        <translation>이 채팅방 또는 다른 채팅방의 사람들을 보여 줍니다</translation>
    </message>
    <message>
        <source>Too many messages that are not understood</source>
        <translation>이해할 수 없는 메시지가 너무 많습니다</translation>
    </message>
    <message>
        <source>This door takes text messages only</source>
        <translation>이 입구는 텍스트 메시지만 받습니다</translation>
    </message>
    <message>
        <source>Your connection is too slow for what is said here; it will be closed if it does not catch up</source>
        <translation>연결이 이곳의 대화를 따라오지 못하고 있습니다. 따라잡지 못하면 끊어집니다</translation>
    </message>
    <message>
        <source>%1. Next attempt in %2 s.</source>
        <translation>%1. %2초 후 다시 시도합니다.</translation>
    </message>
    <message>
        <source>line %1: a quoted field goes on after its closing quote</source>
        <translation>%1행: 따옴표로 묶은 필드가 닫는 따옴표 뒤에도 이어집니다</translation>
    </message>
    <message>
        <source>it cannot be read to its end: %1</source>
        <translation>끝까지 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>it is UTF-16 text; save it as UTF-8</source>
        <translation>UTF-16 텍스트입니다. UTF-8로 저장하세요</translation>
    </message>
    <message>
        <source>line %1 is longer than %2 bytes</source>
        <translation>%1행이 %2바이트보다 깁니다</translation>
    </message>
    <message>
        <source>it is not a text file (line %1)</source>
        <translation>텍스트 파일이 아닙니다(%1행)</translation>
    </message>
    <message>
        <source>line %1: a quote is never closed</source>
        <translation>%1행: 따옴표가 닫히지 않았습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option; there are %2</source>
        <translation>&quot;%1&quot;은(는) 옵션이 아닙니다. 사용 가능: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is given twice</source>
        <translation>&quot;%1&quot;이(가) 두 번 지정되었습니다</translation>
    </message>
    <message>
        <source>&quot;%1=%2&quot;: right is a number from %3 to %4</source>
        <translation>&quot;%1=%2&quot;: %3에서 %4 사이의 숫자여야 합니다</translation>
    </message>
    <message>
        <source>&quot;%1=%2&quot;: right is a whole number from 0 to %3</source>
        <translation>&quot;%1=%2&quot;: 0에서 %3 사이의 정수여야 합니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes no value</source>
        <translation>&quot;%1&quot;에는 값을 줄 수 없습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a feed; there are %2</source>
        <translation>&quot;%1&quot;은(는) 시세 공급원이 아닙니다. 사용 가능: %2</translation>
    </message>
    <message>
        <source>feed %1: %2</source>
        <translation>시세 공급원 %1: %2</translation>
    </message>
    <message>
        <source>two columns are named &quot;%1&quot;</source>
        <translation>이름이 &quot;%1&quot;인 열이 두 개 있습니다</translation>
    </message>
    <message>
        <source>it has no header: the first line must name the columns, such as Date,Open,High,Low,Close,Volume; it is &quot;%1&quot;</source>
        <translation>머리글이 없습니다. 첫 줄에 Date,Open,High,Low,Close,Volume 같은 열 이름이 있어야 하는데 &quot;%1&quot;입니다</translation>
    </message>
    <message>
        <source>it has no column of dates (Date, Time, Timestamp or Datetime)</source>
        <translation>날짜 열(Date, Time, Timestamp, Datetime)이 없습니다</translation>
    </message>
    <message>
        <source>it has no column of prices (Close, Last or Price)</source>
        <translation>가격 열(Close, Last, Price)이 없습니다</translation>
    </message>
    <message>
        <source>%1 is not a price: write it with a point and without thousands separators</source>
        <translation>%1은(는) 가격이 아닙니다. 소수점을 쓰고 천 단위 구분 기호는 빼세요</translation>
    </message>
    <message>
        <source>%1 is not a price</source>
        <translation>%1은(는) 가격이 아닙니다</translation>
    </message>
    <message>
        <source>%1 is not a volume</source>
        <translation>%1은(는) 거래량이 아닙니다</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>그런 파일이 없습니다</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>폴더입니다</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>파일이 아닙니다</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>비어 있습니다</translation>
    </message>
    <message>
        <source>it is larger than %1 MiB</source>
        <translation>%1 MiB보다 큽니다</translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation>읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>its name does not begin with a symbol; say it, such as %1?symbol=AAPL</source>
        <translation>파일 이름이 종목 기호로 시작하지 않습니다. %1?symbol=AAPL처럼 지정하세요</translation>
    </message>
    <message>
        <source>it has a column of symbols, so &quot;symbol=%1&quot; cannot be</source>
        <translation>종목 열이 있어서 &quot;symbol=%1&quot;을(를) 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>there are more than %1 rows</source>
        <translation>행이 %1개보다 많습니다</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>%1행: %2</translation>
    </message>
    <message>
        <source>it has no rows below its header</source>
        <translation>머리글 아래에 행이 없습니다</translation>
    </message>
    <message>
        <source>it has no good row; %1</source>
        <translation>쓸 수 있는 행이 없습니다. %1</translation>
    </message>
    <message>
        <source>%1: %2 more bad rows were left out</source>
        <translation>%1: 잘못된 행 %2개를 더 건너뛰었습니다</translation>
    </message>
    <message>
        <source>it has %1 fields, but the header names %2 (numbers must have no thousands separators)</source>
        <translation>필드가 %1개인데 머리글에는 %2개입니다(숫자에 천 단위 구분 기호를 쓰면 안 됩니다)</translation>
    </message>
    <message>
        <source>%1 is not a date (2019-11-05, 11/5/2019, 5.11.2019, with or without a time, or seconds since 1970)</source>
        <translation>%1은(는) 날짜가 아닙니다(2019-11-05, 11/5/2019, 5.11.2019, 시각은 있어도 없어도 되며, 또는 1970년부터의 초)</translation>
    </message>
    <message>
        <source>the price is missing</source>
        <translation>가격이 없습니다</translation>
    </message>
    <message>
        <source>the price is 0</source>
        <translation>가격이 0입니다</translation>
    </message>
    <message>
        <source>the low is above the high</source>
        <translation>저가가 고가보다 높습니다</translation>
    </message>
    <message>
        <source>%1 is not a symbol</source>
        <translation>%1은(는) 종목 기호가 아닙니다</translation>
    </message>
    <message>
        <source>%1 is one symbol too many</source>
        <translation>%1은(는) 한도를 넘는 종목입니다</translation>
    </message>
    <message>
        <source>&quot;symbols=%1&quot;: right is a count from 1 to %2, or a list such as AAPL,MSFT</source>
        <translation>&quot;symbols=%1&quot;: 1에서 %2 사이의 개수 또는 AAPL,MSFT 같은 목록이어야 합니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a symbol; right is symbols=AAPL,MSFT or a count</source>
        <translation>&quot;%1&quot;은(는) 종목 기호가 아닙니다. symbols=AAPL,MSFT 또는 개수를 쓰세요</translation>
    </message>
    <message>
        <source>the symbol %1 is given twice</source>
        <translation>종목 %1이(가) 두 번 지정되었습니다</translation>
    </message>
    <message>
        <source>at most %1 symbols</source>
        <translation>종목은 최대 %1개</translation>
    </message>
    <message>
        <source>Invented prices, marked as simulated. Options, joined by &apos;&amp;&apos;: seed=NUMBER (the same seed gives the same prices), symbols=AAPL,MSFT or symbols=5000 (a count: S0001 and so on), rate=NUMBER (ticks per second in all). Example: random_walk:seed=7&amp;symbols=AAPL,MSFT&amp;rate=1000</source>
        <translation>지어낸 시세이며 모의로 표시됩니다. 옵션은 &apos;&amp;&apos;로 잇습니다: seed=숫자(같은 숫자면 같은 시세), symbols=AAPL,MSFT 또는 symbols=5000(개수: S0001부터), rate=숫자(전체 초당 시세 수). 예: random_walk:seed=7&amp;symbols=AAPL,MSFT&amp;rate=1000</translation>
    </message>
    <message>
        <source>a quote is never closed</source>
        <translation>따옴표가 닫히지 않았습니다</translation>
    </message>
    <message>
        <source>a file is missing; right is replay:prices.csv, replay:AAPL.csv,MSFT.csv?rate=2&amp;loop or a folder</source>
        <translation>파일이 빠졌습니다. replay:prices.csv, replay:AAPL.csv,MSFT.csv?rate=2&amp;loop 또는 폴더를 쓰세요</translation>
    </message>
    <message>
        <source>%1: the folder cannot be read</source>
        <translation>%1: 폴더를 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>%1: the folder holds no *.csv</source>
        <translation>%1: 폴더에 *.csv가 없습니다</translation>
    </message>
    <message>
        <source>speed and rate exclude each other: speed follows the times in the data, rate counts rows</source>
        <translation>speed와 rate는 함께 쓸 수 없습니다. speed는 데이터의 시각을 따르고 rate는 행 수를 셉니다</translation>
    </message>
    <message>
        <source>&quot;symbol=%1&quot;: not a symbol; right is symbol=AAPL</source>
        <translation>&quot;symbol=%1&quot;: 종목 기호가 아닙니다. symbol=AAPL처럼 쓰세요</translation>
    </message>
    <message>
        <source>symbol=%1 is for one file, but there are %2; give each a feed of its own</source>
        <translation>symbol=%1은(는) 파일 하나에만 쓸 수 있는데 %2개입니다. 파일마다 공급원을 따로 두세요</translation>
    </message>
    <message>
        <source>The server is too busy. Try again later.</source>
        <translation>서버가 너무 바쁩니다. 나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The request did not arrive in time.</source>
        <translation>요청이 제때 도착하지 않았습니다.</translation>
    </message>
    <message>
        <source>This is not an HTTP request.</source>
        <translation>HTTP 요청이 아닙니다.</translation>
    </message>
    <message>
        <source>The size line of a chunk is too long.</source>
        <translation>청크의 크기 줄이 너무 깁니다.</translation>
    </message>
    <message>
        <source>The head of the request is too long.</source>
        <translation>요청 헤더가 너무 깁니다.</translation>
    </message>
    <message>
        <source>A line does not end in CR LF.</source>
        <translation>줄이 CR LF로 끝나지 않습니다.</translation>
    </message>
    <message>
        <source>A control character stands in the head.</source>
        <translation>헤더에 제어 문자가 있습니다.</translation>
    </message>
    <message>
        <source>A chunk is longer than it says.</source>
        <translation>청크가 명시된 것보다 깁니다.</translation>
    </message>
    <message>
        <source>The request line needs a method, a target and a version.</source>
        <translation>요청 줄에는 메서드, 대상, 버전이 필요합니다.</translation>
    </message>
    <message>
        <source>The method is not a word.</source>
        <translation>메서드가 단어가 아닙니다.</translation>
    </message>
    <message>
        <source>The target holds characters that must be percent-encoded.</source>
        <translation>대상에 퍼센트 인코딩이 필요한 문자가 있습니다.</translation>
    </message>
    <message>
        <source>The request line must end in HTTP/1.1.</source>
        <translation>요청 줄은 HTTP/1.1로 끝나야 합니다.</translation>
    </message>
    <message>
        <source>Only HTTP/1.1 and HTTP/1.0 are spoken here.</source>
        <translation>HTTP/1.1과 HTTP/1.0만 지원합니다.</translation>
    </message>
    <message>
        <source>Folded header lines are not accepted.</source>
        <translation>접힌 헤더 줄은 받지 않습니다.</translation>
    </message>
    <message>
        <source>A header line needs a name, directly followed by a colon.</source>
        <translation>헤더 줄에는 이름과 바로 뒤의 콜론이 필요합니다.</translation>
    </message>
    <message>
        <source>The request has too many headers.</source>
        <translation>요청의 헤더가 너무 많습니다.</translation>
    </message>
    <message>
        <source>Nothing but 100-continue can be expected here.</source>
        <translation>100-continue 외에는 기대할 수 없습니다.</translation>
    </message>
    <message>
        <source>The request needs exactly one Host header.</source>
        <translation>요청에는 Host 헤더가 정확히 하나 있어야 합니다.</translation>
    </message>
    <message>
        <source>Content-Length and Transfer-Encoding exclude each other.</source>
        <translation>Content-Length와 Transfer-Encoding은 함께 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>There is more than one Content-Length.</source>
        <translation>Content-Length가 둘 이상입니다.</translation>
    </message>
    <message>
        <source>Content-Length is not a number.</source>
        <translation>Content-Length가 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>The body of the request is too long.</source>
        <translation>요청 본문이 너무 깁니다.</translation>
    </message>
    <message>
        <source>HTTP/1.0 knows no Transfer-Encoding.</source>
        <translation>HTTP/1.0에는 Transfer-Encoding이 없습니다.</translation>
    </message>
    <message>
        <source>The only Transfer-Encoding understood is chunked.</source>
        <translation>Transfer-Encoding은 chunked만 지원합니다.</translation>
    </message>
    <message>
        <source>The size of a chunk is not a hexadecimal number.</source>
        <translation>청크의 크기가 16진수가 아닙니다.</translation>
    </message>
    <message>
        <source>Only WebSocket connections are served here. Connect with ws:// instead of http://.</source>
        <translation>여기서는 WebSocket 연결만 받습니다. http:// 대신 ws://로 연결하세요.</translation>
    </message>
    <message>
        <source>A WebSocket handshake must be a GET request.</source>
        <translation>WebSocket 핸드셰이크는 GET 요청이어야 합니다.</translation>
    </message>
    <message>
        <source>A WebSocket handshake needs HTTP/1.1.</source>
        <translation>WebSocket 핸드셰이크에는 HTTP/1.1이 필요합니다.</translation>
    </message>
    <message>
        <source>The address of a WebSocket must not hold a &apos;#&apos;.</source>
        <translation>WebSocket 주소에는 &apos;#&apos;을 넣을 수 없습니다.</translation>
    </message>
    <message>
        <source>The Connection header must name Upgrade.</source>
        <translation>Connection 헤더에 Upgrade가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Only version 13 of the WebSocket protocol is spoken.</source>
        <translation>WebSocket 프로토콜은 버전 13만 지원합니다.</translation>
    </message>
    <message>
        <source>The request needs exactly one Sec-WebSocket-Key, the base64 form of 16 bytes.</source>
        <translation>요청에는 16바이트의 base64인 Sec-WebSocket-Key가 정확히 하나 있어야 합니다.</translation>
    </message>
    <message>
        <source>None of the offered subprotocols is spoken here.</source>
        <translation>제시한 하위 프로토콜을 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>Connect without a subprotocol.</source>
        <translation>하위 프로토콜 없이 연결하세요.</translation>
    </message>
    <message>
        <source>Offer one of these: %1</source>
        <translation>다음 중 하나를 제시하세요: %1</translation>
    </message>
    <message>
        <source>The Sec-WebSocket-Extensions header is malformed.</source>
        <translation>Sec-WebSocket-Extensions 헤더의 형식이 잘못되었습니다.</translation>
    </message>
    <message>
        <source>Say first who you are: log in, then ask again.</source>
        <translation>먼저 누구인지 알려 주세요. 로그인한 뒤 다시 요청하세요.</translation>
    </message>
    <message>
        <source>Too many requests. Wait %1 s and ask again.</source>
        <translation>요청이 너무 많습니다. %1초 기다린 뒤 다시 요청하세요.</translation>
    </message>
    <message>
        <source>That connection is gone already.</source>
        <translation>그 연결은 이미 끊어졌습니다.</translation>
    </message>
    <message>
        <source>%1 was sent away by the owner</source>
        <translation>관리자가 %1을(를) 내보냈습니다</translation>
    </message>
    <message>
        <source>You were sent away.</source>
        <translation>내보내졌습니다.</translation>
    </message>
    <message>
        <source>That connection has no name yet.</source>
        <translation>그 연결에는 아직 이름이 없습니다.</translation>
    </message>
    <message>
        <source>The owner of this server renamed you to %1.</source>
        <translation>서버 관리자가 이름을 %1(으)로 바꾸었습니다.</translation>
    </message>
    <message>
        <source>bytes of an HTTP head</source>
        <translation>HTTP 헤더의 바이트</translation>
    </message>
    <message>
        <source>time for the whole head</source>
        <translation>헤더 전체를 받는 시간</translation>
    </message>
    <message>
        <source>bytes of one message</source>
        <translation>메시지 하나의 바이트</translation>
    </message>
    <message>
        <source>fragments of one message</source>
        <translation>메시지 하나의 조각 수</translation>
    </message>
    <message>
        <source>connections of one address at once / new ones in ten minutes</source>
        <translation>한 주소의 동시 연결 / 10분 동안의 새 연결</translation>
    </message>
    <message>
        <source>lines at once / then so many per second</source>
        <translation>한꺼번에 보낼 수 있는 메시지 / 이후 초당</translation>
    </message>
    <message>
        <source>logins per minute</source>
        <translation>분당 로그인</translation>
    </message>
    <message>
        <source>bytes a slow reader may leave waiting: warned / cut off / or after this time</source>
        <translation>느린 클라이언트가 밀려도 되는 바이트: 경고 / 끊음 / 또는 이 시간이 지나면</translation>
    </message>
    <message>
        <source>silence until a ping / until it counts as gone</source>
        <translation>핑을 보낼 때까지의 침묵 / 떠난 것으로 볼 때까지</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1에서 %2까지</translation>
    </message>
    <message>
        <source>a number of bytes such as 64K or 1M, %1, or off</source>
        <translation>64K나 1M 같은 바이트 수, %1, 또는 off</translation>
    </message>
    <message>
        <source>a time with its unit such as 500ms, 10s or 2m, %1, or off</source>
        <translation>500ms, 10s, 2m처럼 단위가 있는 시간, %1, 또는 off</translation>
    </message>
    <message>
        <source>a whole number %1, or off</source>
        <translation>정수 %1, 또는 off</translation>
    </message>
    <message>
        <source>limit &quot;%1&quot; takes at most %2 of the numbers &quot;%3&quot;: %4</source>
        <translation>한도 &quot;%1&quot;에는 숫자 &quot;%3&quot; 중 최대 %2개를 쓸 수 있습니다: %4</translation>
    </message>
    <message>
        <source>limit &quot;%1&quot;: &quot;%2&quot; is not %3</source>
        <translation>한도 &quot;%1&quot;: &quot;%2&quot;은(는) 올바르지 않습니다. 필요한 값: %3</translation>
    </message>
    <message>
        <source>limit &quot;%1&quot;: the second number (%2) must not be below the first (%3); write both, such as %1=%3/%4</source>
        <translation>한도 &quot;%1&quot;: 두 번째 숫자(%2)는 첫 번째(%3)보다 작을 수 없습니다. %1=%3/%4처럼 둘 다 쓰세요</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a limit; there are %2</source>
        <translation>&quot;%1&quot;은(는) 한도가 아닙니다. 사용 가능: %2</translation>
    </message>
    <message>
        <source>limit &quot;%1&quot; needs a value, such as %1=%2</source>
        <translation>한도 &quot;%1&quot;에는 값이 필요합니다. 예: %1=%2</translation>
    </message>
    <message>
        <source>There is no door “%1”. Doors are: %2.</source>
        <translation>“%1” 입구가 없습니다. 있는 입구: %2.</translation>
    </message>
    <message>
        <source>No descriptors left: new connections are turned away. Raise the limit of open files.</source>
        <translation>파일 디스크립터가 없어 새 연결을 거절합니다. 열 수 있는 파일 수의 한도를 높이세요.</translation>
    </message>
    <message>
        <source>Too many logins from your address. Wait %1 seconds and try again.</source>
        <translation>이 주소에서 로그인이 너무 많습니다. %1초 기다린 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 You are %2 for now; choose another with /nick.</source>
        <translation>%1 지금은 이름이 %2입니다. /nick으로 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>You came in by another connection.</source>
        <translation>다른 연결로 접속했습니다.</translation>
    </message>
    <message>
        <source>You are here already, as %1. Take another name with /nick.</source>
        <translation>이미 %1(으)로 접속해 있습니다. /nick으로 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>Too much is waiting to be read. Come back later.</source>
        <translation>읽지 않은 것이 너무 많이 밀렸습니다. 나중에 다시 들어오세요.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>연결이 끊어졌습니다.</translation>
    </message>
    <message>
        <source>The other side did not answer any more.</source>
        <translation>상대방이 더 이상 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>Only prices can be watched, like quotes/ACME.</source>
        <translation>quotes/ACME 같은 시세만 관심 등록할 수 있습니다.</translation>
    </message>
    <message>
        <source>At most %1 symbols can be watched one by one. Watch quotes/* instead.</source>
        <translation>종목은 하나씩 최대 %1개까지 관심 등록할 수 있습니다. 대신 quotes/*를 쓰세요.</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>이 경로에는 아무것도 없습니다.</translation>
    </message>
    <message>
        <source>The server is full</source>
        <translation>서버가 가득 찼습니다</translation>
    </message>
    <message>
        <source>The name %1 is taken.</source>
        <translation>%1은(는) 이미 쓰이는 이름입니다.</translation>
    </message>
    <message>
        <source>The name %1 looks like %2, which is taken.</source>
        <translation>%1은(는) 이미 쓰이는 이름 %2과(와) 비슷합니다.</translation>
    </message>
    <message>
        <source>The name %1 belongs to the server.</source>
        <translation>%1은(는) 서버의 이름입니다.</translation>
    </message>
    <message>
        <source>This process may open only %1 files, one for each connection. Raise the limit (ulimit -n).</source>
        <translation>이 프로세스는 연결마다 하나씩 파일을 %1개까지만 열 수 있습니다. 한도를 높이세요(ulimit -n).</translation>
    </message>
    <message>
        <source>cannot listen on &quot;%1&quot;: %2</source>
        <translation>&quot;%1&quot;에서 접속을 받을 수 없습니다: %2</translation>
    </message>
    <message>
        <source>before the &apos;:&apos; an address is missing; write the port alone to listen on this machine only, or 0.0.0.0:PORT for everybody</source>
        <translation>&apos;:&apos; 앞에 주소가 없습니다. 이 컴퓨터에서만 받으려면 포트만, 모두에게 열려면 0.0.0.0:포트를 쓰세요</translation>
    </message>
    <message>
        <source>an IPv6 address stands in brackets, such as [::1]:8181</source>
        <translation>IPv6 주소는 [::1]:8181처럼 대괄호로 묶습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address (names are not looked up); right are 127.0.0.1, 0.0.0.0, [::1], [::] or localhost</source>
        <translation>&quot;%1&quot;은(는) 주소가 아닙니다(이름은 조회하지 않습니다). 127.0.0.1, 0.0.0.0, [::1], [::], localhost를 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>after the &apos;=&apos; stands the name of a door, such as 7777=tutorial</source>
        <translation>&apos;=&apos; 뒤에는 7777=tutorial처럼 입구의 이름을 씁니다</translation>
    </message>
    <message>
        <source>the port must be a number from 0 to 65535 (0: any free one), such as 8181 or 0.0.0.0:8181</source>
        <translation>포트는 0에서 65535 사이의 숫자여야 합니다(0은 빈 포트 아무거나). 예: 8181, 0.0.0.0:8181</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>안녕히 가세요</translation>
    </message>
    <message>
        <source>Too many connections from your address. Try again later.</source>
        <translation>이 주소에서 연결이 너무 많습니다. 나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>At most %1 symbols and rooms at a time. Watch all with quotes/*.</source>
        <translation>종목과 채팅방은 한 번에 최대 %1개입니다. 모두 보려면 quotes/*를 쓰세요.</translation>
    </message>
    <message>
        <source>Connection of %1 at the door %2 ended with code %3</source>
        <translation>%1의 연결(입구 %2)이 코드 %3(으)로 끝났습니다</translation>
    </message>
    <message>
        <source>%1 further connections ended like this within a minute</source>
        <translation>1분 안에 연결 %1개가 같은 방식으로 더 끝났습니다</translation>
    </message>
    <message>
        <source>Server has disconnected</source>
        <translation>서버가 연결을 끊었습니다</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>자동 완성</translation>
    </message>
    <message>
        <source>SIM</source>
        <translation>모의</translation>
    </message>
    <message>
        <source>(you)</source>
        <translation>(나)</translation>
    </message>
    <message>
        <source>People</source>
        <translation>사람들</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>멘션</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>이름 복사</translation>
    </message>
    <message>
        <source>%1 could not be changed: %2.</source>
        <translation>%1을(를) 바꾸지 못했습니다: %2.</translation>
    </message>
    <message>
        <source>Also log connections that come and go, with their door, and logins; never what is said.</source>
        <translation>드나드는 연결과 그 입구, 로그인도 로그에 남깁니다. 대화 내용은 남기지 않습니다.</translation>
    </message>
    <message>
        <source>The settings file %1 could not be written: %2.</source>
        <translation>설정 파일 %1을(를) 쓰지 못했습니다: %2.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>누군가</translation>
    </message>
    <message>
        <source>no quotes</source>
        <translation>시세 없음</translation>
    </message>
    <message>
        <source>%1 is not here any more. Try again when they are back.</source>
        <translation>%1 님은 지금 없습니다. 돌아오면 다시 시도하세요.</translation>
    </message>
    <message>
        <source>This person is not here any more. /who shows who is here.</source>
        <translation>그 사람은 지금 없습니다. /who로 누가 있는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much. Type %2</source>
        <translation>&quot;%1&quot;은(는) 필요 없습니다. %2 형식으로 입력하세요</translation>
    </message>
    <message>
        <source>Connection %1 has logged in as %2</source>
        <translation>연결 %1이(가) %2(으)로 로그인했습니다</translation>
    </message>
    <message>
        <source>%1 to you alone: %2</source>
        <translation>%1 님이 나에게만: %2</translation>
    </message>
    <message>
        <source>%1 to everybody: %2</source>
        <translation>%1 (모두에게): %2</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (프로세스 %2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 외 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody quotes %1 here yet.</source>
        <translation>아직 %1 시세를 알려 주는 곳이 없습니다.</translation>
    </message>
    <message>
        <source>The owner of this server does not let your address in.</source>
        <translation>서버 관리자가 이 주소의 접속을 막았습니다.</translation>
    </message>
    <message>
        <source>Connection %1 of %2 came to the door %3</source>
        <translation>%2의 연결 %1이(가) 입구 %3(으)로 들어왔습니다</translation>
    </message>
    <message>
        <source>Connection %1 of %2 left the door %3 after %4 s</source>
        <translation>%2의 연결 %1이(가) %4초 뒤 입구 %3에서 나갔습니다</translation>
    </message>
    <message>
        <source>Request of %1 refused with status %2: %3</source>
        <translation>%1의 요청을 상태 %2(으)로 거절했습니다: %3</translation>
    </message>
    <message>
        <source>%1 further requests refused like this within a minute</source>
        <translation>1분 안에 요청 %1개를 같은 방식으로 더 거절했습니다</translation>
    </message>
    <message>
        <source>banned</source>
        <translation>차단됨</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>오프라인</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>연결 중…</translation>
    </message>
    <message>
        <source>online</source>
        <translation>온라인</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>다시 연결 중</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>거절됨</translation>
    </message>
    <message>
        <source>The server was shut down.</source>
        <translation>서버가 종료되었습니다.</translation>
    </message>
    <message>
        <source>The server ended this connection.</source>
        <translation>서버가 연결을 끊었습니다.</translation>
    </message>
    <message>
        <source>The server ended this connection: %1</source>
        <translation>서버가 연결을 끊었습니다: %1</translation>
    </message>
    <message>
        <source>The server is restarting.</source>
        <translation>서버가 다시 시작되고 있습니다.</translation>
    </message>
    <message>
        <source>The server is too busy for this connection.</source>
        <translation>서버가 너무 바빠 이 연결을 받을 수 없습니다.</translation>
    </message>
    <message>
        <source>The connection was closed.</source>
        <translation>연결이 닫혔습니다.</translation>
    </message>
    <message>
        <source>This computer has no network.</source>
        <translation>이 컴퓨터가 네트워크에 연결되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>No server of this name is known.</source>
        <translation>그런 이름의 서버를 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>The network works, but the server does not answer.</source>
        <translation>네트워크는 되지만 서버가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>The server has gone silent.</source>
        <translation>서버가 응답을 멈췄습니다.</translation>
    </message>
    <message>
        <source>What answers at this address is no Outcry server.</source>
        <translation>이 주소에서 응답하는 것은 Outcry 서버가 아닙니다.</translation>
    </message>
    <message>
        <source>Close code %1</source>
        <translation>종료 코드 %1</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>지금 다시 시도합니다.</translation>
    </message>
    <message>
        <source>line %1 is no ban: &quot;%2&quot;</source>
        <translation>%1행은 차단 항목이 아닙니다: &quot;%2&quot;</translation>
    </message>
    <message>
        <source>The list of bans %1: %2.</source>
        <translation>차단 목록 %1: %2.</translation>
    </message>
    <message>
        <source>That is no address. Right are 203.0.113.7 or 2001:db8::7.</source>
        <translation>주소가 아닙니다. 203.0.113.7 또는 2001:db8::7처럼 쓰세요.</translation>
    </message>
    <message>
        <source>There are %1 bans already. Lift some first.</source>
        <translation>차단이 이미 %1개 있습니다. 먼저 몇 개를 해제하세요.</translation>
    </message>
    <message>
        <source>The bans hold, but could not be written to %1 (%2): they are forgotten when the server ends.</source>
        <translation>차단은 적용되지만 %1에 저장하지 못했습니다(%2). 서버가 끝나면 사라집니다.</translation>
    </message>
    <message>
        <source>line %1: &quot;%2&quot; is not a symbol</source>
        <translation>%1행: &quot;%2&quot;은(는) 종목 기호가 아닙니다</translation>
    </message>
    <message>
        <source>and more of that kind</source>
        <translation>그 밖에 같은 것이 더 있음</translation>
    </message>
    <message>
        <source>line %1: the symbol is missing</source>
        <translation>%1행: 종목이 없습니다</translation>
    </message>
    <message>
        <source>The line that this answers was never said in #%1.</source>
        <translation>답장한 메시지는 #%1에 없습니다.</translation>
    </message>
    <message>
        <source>This server has no prices of %1.</source>
        <translation>이 서버에는 %1 시세가 없습니다.</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be used (it is a folder, not readable, or too large). Nothing is remembered until it is moved away.</source>
        <translation>설정 파일 %1을(를) 사용할 수 없습니다(폴더이거나, 읽을 수 없거나, 너무 큽니다). 파일을 옮길 때까지 아무것도 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>The settings file %1 is damaged. Nothing is remembered until it is moved away.</source>
        <translation>설정 파일 %1이(가) 손상되었습니다. 파일을 옮길 때까지 아무것도 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>The settings could not be saved in %1. Is the disk full, or the folder read-only?</source>
        <translation>설정을 %1에 저장하지 못했습니다. 디스크가 가득 찼거나 폴더가 읽기 전용인가요?</translation>
    </message>
    <message>
        <source>The settings file %1 was written by a newer version of Outcry. It is left as it is: changes of settings last until the end of this run.</source>
        <translation>설정 파일 %1은(는) 더 새로운 Outcry가 쓴 것입니다. 그대로 두며, 바꾼 설정은 프로그램이 끝날 때까지만 적용됩니다.</translation>
    </message>
    <message>
        <source>Rooms and direct talks</source>
        <translation>채팅방과 1:1 대화</translation>
    </message>
    <message>
        <source>A number tells what you have not read; it is coloured when somebody named you. Right click for more; Ctrl+J joins another room, Alt+Up and Alt+Down go from room to room.</source>
        <translation>숫자는 읽지 않은 메시지 수입니다. 누군가 나를 멘션하면 색이 바뀝니다. 오른쪽 클릭으로 더 많은 기능을, Ctrl+J로 다른 채팅방에 들어가고, Alt+Up과 Alt+Down으로 채팅방을 옮깁니다.</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation>누가 있는지</translation>
    </message>
    <message>
        <source>Double click a name to talk to that person alone. Right click to mention it.</source>
        <translation>이름을 두 번 누르면 그 사람과 1:1로 대화합니다. 오른쪽 클릭하면 멘션할 수 있습니다.</translation>
    </message>
    <message>
        <source>The talk</source>
        <translation>대화</translation>
    </message>
    <message>
        <source>Where you type</source>
        <translation>입력하는 곳</translation>
    </message>
    <message>
        <source>Return sends. / lists commands, @ names, $ symbols, and Tab completes. What you typed stays here when you go to another room, and waits for the server when it is away.</source>
        <translation>Return으로 보냅니다. /는 명령, @는 이름, $는 종목을 보여 주고 Tab으로 완성합니다. 쓰던 글은 다른 채팅방에 가도 남아 있고, 서버가 없으면 기다렸다가 보냅니다.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>시세</translation>
    </message>
    <message>
        <source>Add symbols with Ctrl+T, sort by clicking a head, drag rows and columns. Colours, arrows and signs tell rising from falling. Invented prices are marked as simulated.</source>
        <translation>Ctrl+T로 종목을 추가하고, 열 제목을 눌러 정렬하고, 행과 열을 끌어 옮기세요. 색, 화살표, 부호로 오름과 내림을 나타냅니다. 지어낸 시세는 모의로 표시됩니다.</translation>
    </message>
    <message>
        <source>How things stand</source>
        <translation>현재 상태</translation>
    </message>
    <message>
        <source>Whether you are connected, how fast the server answers, and where the prices come from.</source>
        <translation>연결 여부, 서버의 응답 속도, 시세의 출처를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Ctrl+K goes anywhere</source>
        <translation>Ctrl+K로 어디든 이동</translation>
    </message>
    <message>
        <source>Type a few letters of a room, a person, a symbol or anything in the menus. F1 lists all keys; the look is chosen in the settings (Ctrl+,).</source>
        <translation>채팅방, 사람, 종목, 메뉴의 글자를 몇 개만 입력하세요. F1로 모든 키를 볼 수 있고, 모양은 설정(Ctrl+,)에서 고릅니다.</translation>
    </message>
    <message>
        <source>Chat and live prices for desks, clubs and small firms, on your own server.</source>
        <translation>트레이딩 데스크, 투자 모임, 작은 회사를 위한 채팅과 실시간 시세. 내 서버에서 운영합니다.</translation>
    </message>
    <message>
        <source>Prices marked as simulated are invented and belong to no market.</source>
        <translation>모의로 표시된 시세는 지어낸 것이며 실제 시장과 관계가 없습니다.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>MIT 라이선스의 자유 소프트웨어입니다.</translation>
    </message>
    <message>
        <source>About Outcry</source>
        <translation>Outcry 정보</translation>
    </message>
    <message>
        <source>Copy version</source>
        <translation>버전 복사</translation>
    </message>
    <message>
        <source>While typing</source>
        <translation>입력할 때</translation>
    </message>
    <message>
        <source>In lists and tables</source>
        <translation>목록과 표에서</translation>
    </message>
    <message>
        <source>In windows of their own</source>
        <translation>따로 연 창에서</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>줄바꿈</translation>
    </message>
    <message>
        <source>Shift+Return</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Complete a name or a command</source>
        <translation>이름이나 명령 자동 완성</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>List commands</source>
        <translation>명령 목록</translation>
    </message>
    <message>
        <source>List names</source>
        <translation>이름 목록</translation>
    </message>
    <message>
        <source>List symbols</source>
        <translation>종목 목록</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>할 수 있는 일</translation>
    </message>
    <message>
        <source>Menu key, or Shift+F10</source>
        <translation>메뉴 키 또는 Shift+F10</translation>
    </message>
    <message>
        <source>Remove a symbol</source>
        <translation>종목 제거</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 또는 </translation>
    </message>
    <message>
        <source>Prices are gathered so many milliseconds and then sent, of each symbol the newest, %1 to %2; %3 unless said.</source>
        <translation>시세를 이 밀리초 동안 모아 종목마다 최신 값만 보냅니다. %1~%2, 기본값 %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of milliseconds from %2 to %3</source>
        <translation>&quot;%1&quot;은(는) %2에서 %3 사이의 밀리초가 아닙니다</translation>
    </message>
    <message>
        <source>In the whole window</source>
        <translation>창 전체에서</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>다음 구역으로 이동</translation>
    </message>
    <message>
        <source>Go to the pane before</source>
        <translation>이전 구역으로 이동</translation>
    </message>
    <message>
        <source>%1 and %2 joined</source>
        <translation>%1 님과 %2 님이 들어왔습니다</translation>
    </message>
    <message>
        <source>%1 and %2 left</source>
        <translation>%1 님과 %2 님이 나갔습니다</translation>
    </message>
    <message>
        <source>%1 people joined</source>
        <translation>%1명이 들어왔습니다</translation>
    </message>
    <message>
        <source>%1 people left</source>
        <translation>%1명이 나갔습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n people took another name</source>
        <translation>
            <numerusform>%n명이 이름을 바꾸었습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>an earlier line</source>
        <translation>이전 메시지</translation>
    </message>
    <message>
        <source>Nothing said yet. Be the first.</source>
        <translation>아직 아무 말도 없습니다. 먼저 시작해 보세요.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>new since %1</source>
        <translation>%1 이후 새 메시지</translation>
    </message>
    <message>
        <source>↓ %1 new</source>
        <translation>↓ 새 메시지 %1개</translation>
    </message>
    <message>
        <source>↓ Newest</source>
        <translation>↓ 최신</translation>
    </message>
    <message>
        <source>No price of %1 yet</source>
        <translation>%1 시세가 아직 없습니다</translation>
    </message>
    <message>
        <source>Answer this line (Ctrl+↑ in the input)</source>
        <translation>이 메시지에 답장 (입력란에서 Ctrl+↑)</translation>
    </message>
    <message>
        <source>Go to the line that this answers</source>
        <translation>답장한 메시지로 이동</translation>
    </message>
    <message>
        <source>Go to another date</source>
        <translation>다른 날짜로 이동</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>답장</translation>
    </message>
    <message>
        <source>Go to the answered line</source>
        <translation>답장한 메시지로 이동</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Mention %1</source>
        <translation>%1 멘션</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>링크 열기</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>링크 복사</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 보기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>메시지 복사</translation>
    </message>
    <message>
        <source>Copy message with time and name</source>
        <translation>시간과 이름을 넣어 메시지 복사</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Type a message, / for commands, $ for prices</source>
        <translation>메시지를 입력하세요. / 명령, $ 시세</translation>
    </message>
    <message>
        <source>Emoji (or type : and its name)</source>
        <translation>이모지 (또는 :와 이름)</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>이모지</translation>
    </message>
    <message>
        <source>%1 characters are too much to paste here. Nothing was inserted.</source>
        <translation>%1자는 여기에 붙여넣기에 너무 많습니다. 아무것도 넣지 않았습니다.</translation>
    </message>
    <message>
        <source>Too long by %1 bytes. Shorten it, or send it in parts.</source>
        <translation>%1바이트 초과했습니다. 줄이거나 나누어 보내세요.</translation>
    </message>
    <message>
        <source>%1 of %2 bytes left</source>
        <translation>%2바이트 중 %1바이트 남음</translation>
    </message>
    <message>
        <source>Pictures cannot be sent to this server yet. What you have written is kept.</source>
        <translation>이 서버로는 아직 그림을 보낼 수 없습니다. 입력한 내용은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>List emoji</source>
        <translation>이모지 목록</translation>
    </message>
    <message>
        <source>Answer an older line</source>
        <translation>이전 메시지에 답장</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>보내지 못했습니다.</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>보내지 못함: %1</translation>
    </message>
    <message>
        <source>%1, in reply to %2: %3</source>
        <translation>%1, %2 님에게 답장: %3</translation>
    </message>
    <message>
        <source>--ask-port needs a window: start outcry-server</source>
        <translation>--ask-port에는 창이 필요합니다. outcry-server를 시작하세요</translation>
    </message>
    <message>
        <source>Every option but the last five can also stand in the environment (OUTCRY_LISTEN, OUTCRY_FEED, OUTCRY_LIMIT, OUTCRY_WORKERS, OUTCRY_PRICE_WINDOW, OUTCRY_NAME, OUTCRY_SETTINGS; several values separated by &apos;;&apos;) and in the settings file (listen = 8181). Options win over the environment, that over the file: %1</source>
        <translation>마지막 다섯 개를 뺀 모든 옵션은 환경 변수(OUTCRY_LISTEN, OUTCRY_FEED, OUTCRY_LIMIT, OUTCRY_WORKERS, OUTCRY_PRICE_WINDOW, OUTCRY_NAME, OUTCRY_SETTINGS; 여러 값은 &apos;;&apos;로 구분)와 설정 파일(listen = 8181)에도 쓸 수 있습니다. 옵션이 환경 변수보다, 환경 변수가 파일보다 우선합니다: %1</translation>
    </message>
    <message>
        <source>Plays CSV files of prices: FILE[,FILE...][?OPTIONS] or a FOLDER (all its *.csv). A name with &apos;,&apos; or &apos;?&apos; stands in double quotes. Columns are found by their names (Date, Close or Last or Price, Low, High, Volume, Symbol, Name). Options, joined by &apos;&amp;&apos;: rate=NUMBER (rows per symbol and second; 1 unless said), speed=NUMBER instead (1 is the pace of the data, 60 a minute each second), loop, symbol=NAME (otherwise the file&apos;s name up to the first &apos;-&apos; or &apos;.&apos;), decimals=NUMBER. Example: replay:AAPL.csv,MSFT.csv?rate=2&amp;loop</source>
        <translation>CSV 시세 파일을 재생합니다: 파일[,파일...][?옵션] 또는 폴더(그 안의 모든 *.csv). &apos;,&apos;나 &apos;?&apos;가 든 이름은 큰따옴표로 묶습니다. 열은 이름으로 찾습니다(Date, Close 또는 Last 또는 Price, Low, High, Volume, Symbol, Name). 옵션은 &apos;&amp;&apos;로 잇습니다: rate=숫자(종목별 초당 행 수, 기본값 1), 또는 speed=숫자(1은 데이터의 속도, 60은 초당 1분), loop, symbol=이름(없으면 파일 이름에서 첫 &apos;-&apos;나 &apos;.&apos; 앞까지), decimals=숫자. 예: replay:AAPL.csv,MSFT.csv?rate=2&amp;loop</translation>
    </message>
    <message numerus="yes">
        <source>%n new lines</source>
        <translation>
            <numerusform>새 줄 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>What the menus have for it</source>
        <translation>메뉴에 있는 것</translation>
    </message>
    <message>
        <source>The same keys</source>
        <translation>같은 키</translation>
    </message>
    <message>
        <source>Close a symbol&apos;s window</source>
        <translation>종목 창 닫기</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>In the talk</source>
        <translation>대화</translation>
    </message>
    <message>
        <source>Go from line to line</source>
        <translation>줄에서 줄로 이동</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>위, 아래</translation>
    </message>
    <message>
        <source>Open what the line has</source>
        <translation>줄에 있는 것 열기</translation>
    </message>
    <message>
        <source>What can be done with the line</source>
        <translation>줄로 할 수 있는 일</translation>
    </message>
    <message>
        <source>%1, stale</source>
        <translation>%1, 오래됨</translation>
    </message>
    <message>
        <source>%1 (stale at %2 when said)</source>
        <translation>%1(말할 때 %2, 이미 오래된 값)</translation>
    </message>
    <message>
        <source>%1 (%2 when said)</source>
        <translation>%1(말할 때 %2)</translation>
    </message>
    <message>
        <source>%1. Now: %2</source>
        <translation>%1. 현재: %2</translation>
    </message>
    <message>
        <source>When said, %1: %2 (stale)</source>
        <translation>말할 때(%1): %2(이미 오래된 값)</translation>
    </message>
    <message>
        <source>When said, %1: %2</source>
        <translation>말할 때(%1): %2</translation>
    </message>
    <message>
        <source>%1, simulated</source>
        <translation>%1, 모의 시세</translation>
    </message>
    <message>
        <source>Now: no price known</source>
        <translation>현재: 알려진 가격 없음</translation>
    </message>
    <message>
        <source>Now: %1, %2 ago, from %3</source>
        <translation>현재: %1, %2 전, 출처 %3</translation>
    </message>
    <message>
        <source>%1, up %2</source>
        <translation>%1, %2 상승</translation>
    </message>
    <message>
        <source>%1, down %2</source>
        <translation>%1, %2 하락</translation>
    </message>
    <message>
        <source>%1, unchanged</source>
        <translation>%1, 변동 없음</translation>
    </message>
    <message>
        <source>What is said in the room. A $SYMBOL in a line shows what it cost then and what it costs now: click it. A line marks what is new since you looked away.</source>
        <translation>채팅방에서 오간 말입니다. 메시지 속 $종목에는 그때의 가격과 지금 가격이 함께 표시되며, 누르면 종목이 열립니다. 자리를 비운 뒤 새로 온 메시지는 선으로 표시됩니다.</translation>
    </message>
    <message>
        <source>&lt;symbol&gt; …</source>
        <translation>&lt;종목&gt; …</translation>
    </message>
    <message>
        <source>Put symbols into your watch list</source>
        <translation>관심 목록에 종목을 추가합니다</translation>
    </message>
    <message>
        <source>Take symbols out of your watch list</source>
        <translation>관심 목록에서 종목을 뺍니다</translation>
    </message>
    <message>
        <source>Nobody quotes %1 here. Type $ and a few letters to see what there is.</source>
        <translation>여기에는 %1 시세가 없습니다. $와 글자 몇 개를 입력하면 어떤 종목이 있는지 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The watch lists are full. Take something out first.</source>
        <translation>관심 목록이 가득 찼습니다. 먼저 다른 종목을 빼세요.</translation>
    </message>
    <message>
        <source>In &quot;%1&quot; already: %2</source>
        <translation>이미 &quot;%1&quot;에 있음: %2</translation>
    </message>
    <message>
        <source>Now in &quot;%1&quot;: %2</source>
        <translation>&quot;%1&quot;에 추가됨: %2</translation>
    </message>
    <message>
        <source>Not in &quot;%1&quot;: %2</source>
        <translation>&quot;%1&quot;에 없음: %2</translation>
    </message>
    <message>
        <source>No longer in &quot;%1&quot;: %2</source>
        <translation>&quot;%1&quot;에서 뺌: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a symbol. Symbols look like AAPL, BRK.B or BTC-USD.</source>
        <translation>&quot;%1&quot;은(는) 종목 기호가 아닙니다. AAPL, BRK.B, BTC-USD 같은 형식입니다.</translation>
    </message>
    <message>
        <source>%1 deleted this line</source>
        <translation>%1 님이 이 줄을 삭제했습니다</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1, 수정됨</translation>
    </message>
    <message>
        <source>The server does not keep this line any more, so it can not be changed.</source>
        <translation>서버에 이 줄이 더 이상 없어서 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Only who said a line can change it.</source>
        <translation>줄을 쓴 사람만 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>This line was deleted.</source>
        <translation>이 줄은 삭제되었습니다.</translation>
    </message>
    <message>
        <source>You have not told %1 anything that could be changed.</source>
        <translation>%1 님에게 보낸 줄 중에 바꿀 수 있는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>수정: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>수정</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>삭제…</translation>
    </message>
    <message>
        <source>Edit your last line</source>
        <translation>마지막으로 쓴 줄 수정</translation>
    </message>
    <message>
        <source>Up, when nothing is typed</source>
        <translation>위쪽 화살표 (입력란이 비었을 때)</translation>
    </message>
    <message>
        <source>Go through what you sent</source>
        <translation>보낸 줄 훑어보기</translation>
    </message>
    <message>
        <source>(edited)</source>
        <translation>(수정됨)</translation>
    </message>
    <message>
        <source>%1 was renamed to %2 by the owner</source>
        <translation>소유자가 %1의 이름을 %2(으)로 바꾸었습니다</translation>
    </message>
    <message>
        <source>The owner spoke in %1</source>
        <translation>소유자가 %1에서 말했습니다</translation>
    </message>
    <message>
        <source>%1 got a message of the owner</source>
        <translation>%1에게 소유자의 메시지를 보냈습니다</translation>
    </message>
    <message>
        <source>The owner spoke to everybody</source>
        <translation>소유자가 모두에게 말했습니다</translation>
    </message>
    <message>
        <source>%1, away</source>
        <translation>%1, 자리 비움</translation>
    </message>
    <message>
        <source>Be shown as away until you say something, or come back</source>
        <translation>말을 하거나 돌아올 때까지 자리 비움으로 표시</translation>
    </message>
    <message>
        <source>%1 (away)</source>
        <translation>%1(자리 비움)</translation>
    </message>
    <message>
        <source>You are away until you say something, or type /away again.</source>
        <translation>말을 하거나 /away를 다시 입력할 때까지 자리 비움 상태입니다.</translation>
    </message>
    <message>
        <source>You are back.</source>
        <translation>돌아왔습니다.</translation>
    </message>
    <message>
        <source>away</source>
        <translation>자리 비움</translation>
    </message>
    <message>
        <source>simulated %1</source>
        <comment>a price</comment>
        <translation>모의 %1</translation>
    </message>
    <message>
        <source>Read on without leaving the line</source>
        <translation>입력 줄을 떠나지 않고 이어 읽기</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>a day of this year, as QLocale::toString() takes it: 26 Nov</extracomment>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>a day of this year with its weekday, as QLocale::toString() takes it: Thu 26 Nov</extracomment>
        <translation>M월 d일 (ddd)</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <extracomment>a day with its weekday and year, as QLocale::toString() takes it: Thu 26 Nov 2026</extracomment>
        <translation>yyyy년 M월 d일 (ddd)</translation>
    </message>
    <message>
        <source>%1 cleared the topic</source>
        <translation>%1 님이 주제를 지웠습니다</translation>
    </message>
    <message>
        <source>%1 changed the topic to: %2</source>
        <translation>%1 님이 주제를 바꾸었습니다: %2</translation>
    </message>
    <message>
        <source>The topic is: %1 (set by %2)</source>
        <translation>주제: %1 (%2 님이 정함)</translation>
    </message>
    <message>
        <source>A topic has at most %1 characters; this one has %2.</source>
        <translation>주제는 최대 %1자입니다. 이것은 %2자입니다.</translation>
    </message>
    <message>
        <source>and %1 more rooms</source>
        <translation>그 밖에 채팅방 %1개</translation>
    </message>
    <message>
        <source>List the rooms, how many people are in them and their topics</source>
        <translation>채팅방과 인원수, 주제를 보여 줍니다</translation>
    </message>
    <message>
        <source>Which room? Type /topic in one.</source>
        <translation>어느 채팅방인가요? 채팅방 안에서 /topic을 입력하세요.</translation>
    </message>
    <message>
        <source>#%1 has no topic. Set one with /topic &lt;text&gt;.</source>
        <translation>#%1에는 주제가 없습니다. /topic &lt;글&gt;로 정할 수 있습니다.</translation>
    </message>
    <message>
        <source>[text, or -clear]</source>
        <translation>[글 또는 -clear]</translation>
    </message>
    <message>
        <source>Say what this room is about, or read it</source>
        <translation>이 채팅방의 주제를 정하거나 보여 줍니다</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>1분 미만</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1일 %2시간</translation>
    </message>
    <message>
        <source>in no room</source>
        <translation>들어간 채팅방 없음</translation>
    </message>
    <message>
        <source>in #%1</source>
        <translation>#%1에 있음</translation>
    </message>
    <message>
        <source>connected for %1</source>
        <translation>연결된 지 %1</translation>
    </message>
    <message>
        <source>protocol %1</source>
        <translation>프로토콜 %1</translation>
    </message>
    <message>
        <source>Say since when somebody is here, in which rooms and by which protocol</source>
        <translation>누가 언제부터, 어느 채팅방에, 어떤 프로토콜로 있는지 보여 줍니다</translation>
    </message>
    <message>
        <source>Cleared away – show again</source>
        <translation>치워 둠 – 다시 보기</translation>
    </message>
    <message>
        <source>1 line by %1 hidden – show</source>
        <translation>%1 님의 글 1줄 숨김 – 보기</translation>
    </message>
    <message>
        <source>%1 lines by %2 hidden – show</source>
        <translation>%2 님의 글 %1줄 숨김 – 보기</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>이전: %1</translation>
    </message>
    <message>
        <source>Show what %1 says again</source>
        <translation>%1 님의 글 다시 보기</translation>
    </message>
    <message>
        <source>Ignore %1</source>
        <translation>%1 님 무시</translation>
    </message>
    <message>
        <source>Clear this room&apos;s lines away, for you only; they can be shown again</source>
        <translation>이 채팅방의 글을 나에게만 치웁니다. 다시 볼 수 있습니다</translation>
    </message>
    <message>
        <source>[name]</source>
        <translation>[이름]</translation>
    </message>
    <message>
        <source>Hide what somebody says, or list whom you ignore</source>
        <translation>누군가의 글을 숨기거나, 무시하는 사람을 보여 줍니다</translation>
    </message>
    <message>
        <source>Show again what somebody says</source>
        <translation>누군가의 글을 다시 보여 줍니다</translation>
    </message>
    <message>
        <source>You do not ignore %1.</source>
        <translation>%1 님을 무시하고 있지 않습니다.</translation>
    </message>
    <message>
        <source>What %1 says is shown again.</source>
        <translation>%1 님의 글이 다시 보입니다.</translation>
    </message>
    <message>
        <source>That is you.</source>
        <translation>본인입니다.</translation>
    </message>
    <message>
        <source>You ignore too many people. Take somebody out of the list in the settings first.</source>
        <translation>무시하는 사람이 너무 많습니다. 먼저 설정의 목록에서 누군가를 빼세요.</translation>
    </message>
    <message>
        <source>What %1 says is hidden from now on, and calls you no more. /unignore %1 shows it again.</source>
        <translation>이제 %1 님의 글은 숨겨지고 알리지 않습니다. /unignore %1 명령으로 다시 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>You ignore nobody. /ignore &lt;name&gt; hides what somebody says.</source>
        <translation>아무도 무시하고 있지 않습니다. /ignore &lt;이름&gt;은 그 사람의 글을 숨깁니다.</translation>
    </message>
    <message>
        <source>You ignore: %1</source>
        <translation>무시하는 사람: %1</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>무시함</translation>
    </message>
    <message>
        <source>Show again what they say</source>
        <translation>글 다시 보기</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>무시</translation>
    </message>
    <message>
        <source>Add %1 to the watch list</source>
        <translation>%1 관심 목록에 추가</translation>
    </message>
    <message>
        <source>What you prefer of the window could not be saved in %1.</source>
        <translation>창에 관한 설정을 %1에 저장하지 못했습니다.</translation>
    </message>
    <message>
        <source>Port %1 on %2 is already in use by %3. Stop that program or choose another port.</source>
        <translation>%2의 포트 %1은(는) %3이(가) 쓰고 있습니다. 그 프로그램을 끝내거나 다른 포트를 고르세요.</translation>
    </message>
    <message>
        <source>Port %1 on %2 is already in use. Stop the other program or choose another port.</source>
        <translation>%2의 포트 %1은(는) 이미 사용 중입니다. 다른 프로그램을 끝내거나 다른 포트를 고르세요.</translation>
    </message>
    <message>
        <source>This user may not open port %1 on %2. Choose a port above 1023.</source>
        <translation>이 사용자는 %2의 포트 %1을(를) 열 수 없습니다. 1023보다 큰 포트를 고르세요.</translation>
    </message>
    <message>
        <source>%1 is not an address of this machine. Choose another one.</source>
        <translation>%1은(는) 이 컴퓨터의 주소가 아닙니다. 다른 주소를 고르세요.</translation>
    </message>
    <message>
        <source>It has no more prices.</source>
        <translation>더 보낼 시세가 없습니다.</translation>
    </message>
    <message>
        <source>%1, away: %2</source>
        <translation>%1, 자리 비움: %2</translation>
    </message>
    <message>
        <source>Away: %1</source>
        <translation>자리 비움: %1</translation>
    </message>
    <message>
        <source>%1 takes nothing after it.</source>
        <translation>%1 뒤에는 아무것도 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>%1 (away: %2)</source>
        <translation>%1(자리 비움: %2)</translation>
    </message>
    <message>
        <source>Said before this login: no longer to be changed</source>
        <translation>이번 로그인 전에 쓴 줄: 더 이상 바꿀 수 없음</translation>
    </message>
    <message>
        <source>You are banned from this server for good.</source>
        <translation>이 서버에서 영구히 차단되었습니다.</translation>
    </message>
    <message>
        <source>You are banned from this server until %1.</source>
        <translation>이 서버에서 %1까지 차단되었습니다.</translation>
    </message>
    <message>
        <source>removed by the server</source>
        <translation>서버가 내보냄</translation>
    </message>
    <message>
        <source>outcry-server only: when a port cannot be had, ask in the window for another; otherwise that ends the program with exit code 2.</source>
        <translation>outcry-server만: 포트를 쓸 수 없으면 창에서 다른 포트를 묻습니다. 이 옵션이 없으면 종료 코드 2로 끝납니다.</translation>
    </message>
    <message>
        <source>cannot stand beside a room</source>
        <translation>채팅방과 함께 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Port %1 on %2 cannot be opened: %3.</source>
        <translation>%2의 포트 %1을(를) 열 수 없습니다: %3.</translation>
    </message>
    <message>
        <source>Direct talk with %1</source>
        <translation>%1 님과 1:1 대화</translation>
    </message>
    <message>
        <source>Trying again in %1&#xa0;s.</source>
        <translation>%1초 후에 다시 시도합니다.</translation>
    </message>
    <message>
        <source>Direct talk</source>
        <translation>1:1 대화</translation>
    </message>
    <message>
        <source>Change name…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>자리 비움</translation>
    </message>
</context>
<context>
    <name>outcry::AddressPane</name>
    <message>
        <source>Outcry, the desktop program</source>
        <translation>데스크톱 프로그램 Outcry</translation>
    </message>
    <message>
        <source>The book&apos;s chat and ticker</source>
        <translation>책의 채팅과 시세 표시</translation>
    </message>
    <message>
        <source>The tutorial&apos;s chat</source>
        <translation>튜토리얼의 채팅</translation>
    </message>
    <message>
        <source>Tests: says everything back</source>
        <translation>시험용: 받은 것을 그대로 돌려보냅니다</translation>
    </message>
    <message>
        <source>Is it serving? For monitoring</source>
        <translation>서비스 중인지 확인(모니터링용)</translation>
    </message>
    <message>
        <source>Clients that speak %1</source>
        <translation>%1을(를) 쓰는 클라이언트</translation>
    </message>
    <message>
        <source>Listen elsewhere…</source>
        <translation>다른 주소에서 받기…</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>주소 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>For</source>
        <translation>용도</translation>
    </message>
    <message>
        <source>Type this</source>
        <translation>입력할 주소</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>입구</translation>
    </message>
    <message>
        <source>The server is stopped. Start it, and its addresses stand here.</source>
        <translation>서버가 멈춰 있습니다. 시작하면 주소가 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Only programs on this machine can come in. “Listen elsewhere” with 0.0.0.0:8181 lets others in; it is not encrypted, so use it where you trust the network.</source>
        <translation>이 컴퓨터의 프로그램만 접속할 수 있습니다. “다른 주소에서 받기”에서 0.0.0.0:8181을 쓰면 다른 사람도 접속할 수 있습니다. 암호화되지 않으므로 믿을 수 있는 네트워크에서만 쓰세요.</translation>
    </message>
    <message>
        <source>Others come in by these addresses. They are not encrypted: whoever is on the way can read along.</source>
        <translation>다른 사람은 이 주소로 접속합니다. 암호화되지 않아 중간에서 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>복사함: %1</translation>
    </message>
</context>
<context>
    <name>outcry::BanModel</name>
    <message>
        <source>%1 and its network</source>
        <translation>%1 및 같은 네트워크</translation>
    </message>
    <message>
        <source>until lifted</source>
        <translation>해제할 때까지</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Who it was</source>
        <translation>누구였는지</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>접속 시각</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>끝나는 때</translation>
    </message>
</context>
<context>
    <name>outcry::BanPane</name>
    <message>
        <source>Nobody is banned</source>
        <translation>차단된 사람이 없습니다</translation>
    </message>
    <message>
        <source>Choose somebody under “Connections” and press Ctrl+B, or ban an address here.</source>
        <translation>“연결”에서 누군가를 고르고 Ctrl+B를 누르거나, 여기서 주소를 차단하세요.</translation>
    </message>
    <message>
        <source>Ban an address…</source>
        <translation>주소 차단…</translation>
    </message>
    <message>
        <source>Ban an &amp;address…</source>
        <translation>주소 차단(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Lift the ban</source>
        <translation>차단 해제(&amp;L)</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>차단</translation>
    </message>
    <message>
        <source>%1 may come in again.</source>
        <translation>%1은(는) 다시 접속할 수 있습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Let nobody in from which address? Whoever is connected from there is sent away.</source>
        <translation>어느 주소의 접속을 막을까요? 그 주소로 연결된 사람은 내보냅니다.</translation>
    </message>
    <message>
        <source>Address, such as 203.0.113.7</source>
        <translation>주소. 예: 203.0.113.7</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>차단</translation>
    </message>
</context>
<context>
    <name>outcry::CandleChart</name>
    <message>
        <source>Candle chart</source>
        <translation>캔들 차트</translation>
    </message>
    <message>
        <source>↦ now</source>
        <translation>↦ 지금</translation>
    </message>
    <message>
        <source>Go to the newest price (End)</source>
        <translation>최신 시세로 (End)</translation>
    </message>
    <message>
        <source>%1  O %2  H %3  L %4  C %5  %6</source>
        <translation>%1  시 %2  고 %3  저 %4  종 %5  %6</translation>
    </message>
    <message>
        <source>%1  V %2</source>
        <extracomment>a candle&apos;s prices, and how much was traded</extracomment>
        <translation>%1  거래량 %2</translation>
    </message>
    <message>
        <source>Newest price</source>
        <translation>최신 가격</translation>
    </message>
    <message>
        <source>Oldest price</source>
        <translation>가장 오래된 가격</translation>
    </message>
    <message>
        <source>Show volume</source>
        <translation>거래량 표시</translation>
    </message>
</context>
<context>
    <name>outcry::ChatClient</name>
    <message>
        <source>A line was not confirmed</source>
        <translation>메시지 하나가 확인되지 않았습니다</translation>
    </message>
    <message>
        <source>This line was meant for another server</source>
        <translation>이 메시지는 다른 서버로 보내려던 것입니다</translation>
    </message>
    <message>
        <source>The server did not answer the login</source>
        <translation>서버가 로그인에 응답하지 않았습니다</translation>
    </message>
    <message>
        <source>The server finds this line too long</source>
        <translation>서버가 이 메시지를 너무 길다고 합니다</translation>
    </message>
    <message>
        <source>The connection broke each time this line was sent</source>
        <translation>이 메시지를 보낼 때마다 연결이 끊어졌습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no room; names have 1 to 32 letters, digits, - or _</source>
        <translation>&quot;%1&quot;은(는) 채팅방이 아닙니다. 이름은 글자, 숫자, -, _ 1~32자입니다</translation>
    </message>
    <message>
        <source>This line is too long; the server takes %1 bytes</source>
        <translation>메시지가 너무 깁니다. 서버는 %1바이트까지 받습니다</translation>
    </message>
    <message>
        <source>This is on its way already. Change it when it was said.</source>
        <translation>이미 보내는 중입니다. 전송된 뒤에 수정하세요.</translation>
    </message>
    <message>
        <source>This line was not sent the last time</source>
        <translation>이 줄은 지난번에 보내지지 않았습니다</translation>
    </message>
    <message>
        <source>The name %1 is taken. You are %2 for now.</source>
        <translation>%1은(는) 이미 쓰이는 이름입니다. 지금은 %2(이)라는 이름을 씁니다.</translation>
    </message>
    <message>
        <source>The server&apos;s messages cannot be understood</source>
        <translation>서버의 메시지를 이해할 수 없습니다</translation>
    </message>
</context>
<context>
    <name>outcry::ClientApp</name>
    <message>
        <source>Desk</source>
        <translation>데스크</translation>
    </message>
</context>
<context>
    <name>outcry::ClientMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>새 창(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>연결(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>연결 끊기(&amp;D)</translation>
    </message>
    <message>
        <source>Close &amp;window</source>
        <translation>창 닫기(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Rooms and people</source>
        <translation>채팅방과 사람들(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Watch list</source>
        <translation>관심 목록(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <translation>채팅방(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Join a room…</source>
        <translation>채팅방 들어가기(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;Leave this room</source>
        <translation>이 채팅방 나가기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Next room</source>
        <translation>다음 채팅방(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous room</source>
        <translation>이전 채팅방(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Market</source>
        <translation>시세(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Add a symbol</source>
        <translation>종목 추가(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Commands</source>
        <translation>명령(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>키보드(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Outcry</source>
        <translation>Outcry 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>사람들(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Talk</source>
        <translation>대화(&amp;T)</translation>
    </message>
    <message>
        <source>Next &amp;unread room</source>
        <translation>다음 읽지 않은 채팅방(&amp;U)</translation>
    </message>
    <message>
        <source>Mark all as &amp;read</source>
        <translation>모두 읽음으로 표시(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>도구(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Jump to…</source>
        <translation>이동(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>설정(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>둘러보기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Search in this room…</source>
        <translation>이 채팅방에서 검색(&amp;S)…</translation>
    </message>
    <message>
        <source>Find &amp;older</source>
        <translation>이전 찾기(&amp;O)</translation>
    </message>
    <message>
        <source>Find ne&amp;wer</source>
        <translation>다음 찾기(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Go to a date…</source>
        <translation>날짜로 이동(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Move this room up</source>
        <translation>이 채팅방을 위로(&amp;M)</translation>
    </message>
    <message>
        <source>Move this room &amp;down</source>
        <translation>이 채팅방을 아래로(&amp;D)</translation>
    </message>
    <message>
        <source>Search in &amp;all rooms…</source>
        <translation>모든 채팅방에서 검색(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit your last line</source>
        <translation>마지막으로 쓴 줄 수정(&amp;E)</translation>
    </message>
    <message>
        <source>Repl&amp;y to a line</source>
        <translation>글에 답하기(&amp;Y)</translation>
    </message>
    <message>
        <source>Change &amp;topic…</source>
        <translation>주제 바꾸기(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Clear this room&apos;s lines away</source>
        <translation>이 채팅방의 글 치우기(&amp;C)</translation>
    </message>
    <message>
        <source>Noti&amp;fy me of</source>
        <translation>알림(&amp;F)</translation>
    </message>
    <message>
        <source>Change n&amp;ame…</source>
        <translation>이름 바꾸기(&amp;A)…</translation>
    </message>
    <message>
        <source>Awa&amp;y</source>
        <translation>자리 비움(&amp;Y)</translation>
    </message>
    <message>
        <source>Open this room in &amp;own window</source>
        <translation>이 채팅방을 새 창으로 열기(&amp;O)</translation>
    </message>
    <message>
        <source>Open watch list in own w&amp;indow</source>
        <translation>관심 목록을 새 창으로 열기(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Open in own window</source>
        <translation>새 창으로 열기(&amp;O)</translation>
    </message>
</context>
<context>
    <name>outcry::ClientSide</name>
    <message>
        <source>PEOPLE  %1</source>
        <translation>사람들  %1</translation>
    </message>
</context>
<context>
    <name>outcry::ClientTelling</name>
    <message>
        <source>&amp;Show the windows</source>
        <translation>창 보이기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>Outcry goes on in the tray</source>
        <translation>Outcry가 트레이에서 계속 실행됩니다</translation>
    </message>
    <message>
        <source>You are still connected. A click on the icon brings the window back; its menu quits.</source>
        <translation>연결은 그대로입니다. 아이콘을 누르면 창이 돌아오고, 메뉴에서 끝낼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>outcry::ClientWindow</name>
    <message>
        <source>You are in no room. Join one first (Ctrl+J).</source>
        <translation>들어와 있는 채팅방이 없습니다. 먼저 채팅방에 들어가세요(Ctrl+J).</translation>
    </message>
    <message>
        <source>Everything is read.</source>
        <translation>모두 읽었습니다.</translation>
    </message>
    <message>
        <source>Jump to…   %1</source>
        <translation>이동…   %1</translation>
    </message>
    <message>
        <source>Go to a room, a person or a symbol, or do something, by a few letters</source>
        <translation>글자 몇 개로 채팅방, 사람, 종목으로 이동하거나 명령을 실행합니다</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>다른 이름</translation>
    </message>
    <message>
        <source>Take this name</source>
        <translation>이 이름 사용</translation>
    </message>
    <message>
        <source>The language changes when Outcry starts anew. Windows, rooms and drafts come back as they are.</source>
        <translation>언어는 Outcry를 다시 시작하면 바뀝니다. 창과 대화방, 작성 중인 글은 그대로 돌아옵니다.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>지금 다시 시작</translation>
    </message>
    <message>
        <source>Which name shall others see?</source>
        <translation>다른 사람에게 어떤 이름으로 보일까요?</translation>
    </message>
</context>
<context>
    <name>outcry::Connection</name>
    <message>
        <source>The server does not speak %1</source>
        <translation>서버가 %1을(를) 지원하지 않습니다</translation>
    </message>
</context>
<context>
    <name>outcry::ConnectionBar</name>
    <message>
        <source>Try now</source>
        <translation>지금 시도</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>연결…</translation>
    </message>
    <message>
        <source>You are offline.</source>
        <translation>오프라인입니다.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>연결하는 중…</translation>
    </message>
    <message>
        <source>1 line waits and will be sent then.</source>
        <translation>메시지 1개가 기다리고 있으며 연결되면 보냅니다.</translation>
    </message>
    <message>
        <source>%1 lines wait and will be sent then.</source>
        <translation>메시지 %1개가 기다리고 있으며 연결되면 보냅니다.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>다시 연결</translation>
    </message>
</context>
<context>
    <name>outcry::ConnectionModel</name>
    <message>
        <source>(no name)</source>
        <translation>(이름 없음)</translation>
    </message>
    <message>
        <source>%1 from %2 by the door &quot;%3&quot;, since %4</source>
        <translation>%1, 주소 %2, 입구 &quot;%3&quot;, %4부터</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>입구</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>접속 시각</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>채팅방</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>받음</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>밀린 양</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, %2 전</translation>
    </message>
    <message>
        <source>Answered a ping in %1, %2 ago</source>
        <translation>%2 전에 핑에 %1 만에 응답함</translation>
    </message>
    <message>
        <source>The protocol it speaks</source>
        <translation>사용하는 프로토콜</translation>
    </message>
    <message>
        <source>Lines and commands it has typed</source>
        <translation>입력한 메시지와 명령</translation>
    </message>
    <message>
        <source>Bytes sent to it</source>
        <translation>보낸 바이트</translation>
    </message>
    <message>
        <source>Bytes received from it</source>
        <translation>받은 바이트</translation>
    </message>
    <message>
        <source>Bytes waiting until it reads them</source>
        <translation>아직 읽지 않아 기다리는 바이트</translation>
    </message>
    <message>
        <source>How long it took to answer the server&apos;s last ping</source>
        <translation>마지막 핑에 응답하는 데 걸린 시간</translation>
    </message>
</context>
<context>
    <name>outcry::ConnectionTable</name>
    <message>
        <source>Connections</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>기본 열</translation>
    </message>
</context>
<context>
    <name>outcry::ConnectionView</name>
    <message>
        <source>Clients appear here as soon as they connect.</source>
        <translation>클라이언트가 연결하면 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>이름 바꾸기(&amp;R)…</translation>
    </message>
    <message>
        <source>1 connection, %1 with a name</source>
        <translation>연결 1개, 이름 있음 %1개</translation>
    </message>
    <message>
        <source>%1 connections, %2 with a name</source>
        <translation>연결 %1개, 이름 있음 %2개</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>for 10 minutes</source>
        <translation>10분 동안</translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation>1시간 동안</translation>
    </message>
    <message>
        <source>until lifted</source>
        <translation>해제할 때까지</translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation>아직 아무도 없습니다</translation>
    </message>
    <message>
        <source>No connection fits the filter</source>
        <translation>필터에 맞는 연결이 없습니다</translation>
    </message>
    <message>
        <source>The filter looks at names, addresses and doors.</source>
        <translation>필터는 이름, 주소, 입구에서 찾습니다.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>&amp;Message…</source>
        <translation>메시지(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Kick…</source>
        <translation>내보내기(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Ban…</source>
        <translation>차단(&amp;B)…</translation>
    </message>
    <message>
        <source>Filter by name, address or door</source>
        <translation>이름, 주소, 입구로 거르기</translation>
    </message>
    <message>
        <source>Filter connections</source>
        <translation>연결 거르기</translation>
    </message>
    <message>
        <source>Say something to this one alone (Ctrl+M)</source>
        <translation>이 연결에만 말하기 (Ctrl+M)</translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation>이름 바꾸기 (F2)</translation>
    </message>
    <message>
        <source>End this connection (Delete)</source>
        <translation>이 연결 끊기 (Delete)</translation>
    </message>
    <message>
        <source>Send everybody from this address away and let nobody in from there (Ctrl+B)</source>
        <translation>이 주소의 연결을 모두 끊고 더 접속하지 못하게 합니다 (Ctrl+B)</translation>
    </message>
    <message>
        <source>Say something to %1 alone, as the server.</source>
        <translation>서버로서 %1 님에게만 말합니다.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>There is nothing to say.</source>
        <translation>보낼 내용이 없습니다.</translation>
    </message>
    <message>
        <source>New name for %1. Everybody in its rooms is told.</source>
        <translation>%1의 새 이름. 같은 채팅방의 모두에게 알립니다.</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>새 이름</translation>
    </message>
    <message>
        <source>%1 is now called %2.</source>
        <translation>%1의 이름이 이제 %2입니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Send %1 away? This cannot be undone, but they may come back by themselves. Ban keeps them out.</source>
        <translation>%1을(를) 내보낼까요? 되돌릴 수 없지만 다시 접속할 수는 있습니다. 막으려면 “차단”을 쓰세요.</translation>
    </message>
    <message>
        <source>Reason, for them to read (may be empty)</source>
        <translation>상대가 읽을 이유(비워도 됩니다)</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Its connection is ended</source>
        <translation>그 연결이 끊깁니다</translation>
    </message>
    <message>
        <source>All %1 connections from there are ended</source>
        <translation>그 주소의 연결 %1개가 모두 끊깁니다</translation>
    </message>
    <message>
        <source>Let nobody in from %1 (%2)? %3. The page “Bans” lifts it.</source>
        <translation>%1의 접속을 막을까요(%2)? %3. “차단” 쪽에서 해제할 수 있습니다.</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>차단</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 외 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addresses</source>
        <translation>
            <numerusform>주소 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
</context>
<context>
    <name>outcry::DatePopup</name>
    <message>
        <source>Next month (Page Down)</source>
        <translation>다음 달 (Page Down)</translation>
    </message>
    <message>
        <source>Month before (Page Up)</source>
        <translation>이전 달 (Page Up)</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month and year, as QLocale::toString() takes it</comment>
        <translation>yyyy년 MMMM</translation>
    </message>
</context>
<context>
    <name>outcry::DemoServer</name>
    <message>
        <source>The server could not be started: %1</source>
        <translation>서버를 시작하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>The server ended at once. Start outcryd in a terminal to see why.</source>
        <translation>서버가 바로 끝났습니다. 이유를 보려면 터미널에서 outcryd를 시작하세요.</translation>
    </message>
    <message>
        <source>The server did not get ready in ten seconds. Start outcryd in a terminal to see why.</source>
        <translation>서버가 10초 안에 준비되지 않았습니다. 이유를 보려면 터미널에서 outcryd를 시작하세요.</translation>
    </message>
    <message>
        <source>The server program outcryd was not found beside this program, nor in PATH. Install it, or enter the address of a server.</source>
        <translation>서버 프로그램 outcryd를 이 프로그램 옆에서도 PATH에서도 찾지 못했습니다. 설치하거나 서버 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>No temporary file could be made: %1</source>
        <translation>임시 파일을 만들지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Demo on this computer</source>
        <translation>이 컴퓨터의 데모</translation>
    </message>
</context>
<context>
    <name>outcry::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
</context>
<context>
    <name>outcry::EmojiPalette</name>
    <message>
        <source>Search emoji</source>
        <translation>이모지 검색</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>이모지</translation>
    </message>
    <message>
        <source>No emoji is called that.</source>
        <translation>그런 이름의 이모지가 없습니다.</translation>
    </message>
</context>
<context>
    <name>outcry::FeedForm</name>
    <message>
        <source>Choose a file…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <source>Kind of feed</source>
        <translation>공급원 종류</translation>
    </message>
    <message>
        <source>Options of the feed</source>
        <translation>공급원 옵션</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>A CSV file or a folder of them</source>
        <translation>CSV 파일 또는 폴더</translation>
    </message>
    <message>
        <source>Options (may be empty)</source>
        <translation>옵션(비워도 됩니다)</translation>
    </message>
    <message>
        <source>Prices to replay</source>
        <translation>재생할 시세</translation>
    </message>
    <message>
        <source>Prices (*.csv);;All files (*)</source>
        <translation>시세 (*.csv);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Reading the file… the server goes on meanwhile.</source>
        <translation>파일을 읽는 중… 그동안 서버는 계속 돌아갑니다.</translation>
    </message>
    <message>
        <source>Starting the feed…</source>
        <translation>시세 원본을 시작하는 중…</translation>
    </message>
    <message>
        <source>Again and again</source>
        <translation>계속 반복</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>고급</translation>
    </message>
    <message>
        <source>at the usual pace</source>
        <translation>기본 속도</translation>
    </message>
    <message>
        <source>Symbols, such as AAPL, MSFT; or how many</source>
        <translation>종목(예: AAPL, MSFT) 또는 개수</translation>
    </message>
    <message>
        <source>How many prices a second</source>
        <translation>초당 시세 수</translation>
    </message>
    <message>
        <source>Begin anew at the end of the file</source>
        <translation>파일 끝에서 처음부터 다시</translation>
    </message>
    <message>
        <source>All options in a line, as in a settings file</source>
        <translation>설정 파일처럼 모든 옵션을 한 줄에</translation>
    </message>
    <message>
        <source>Symbols (may be empty)</source>
        <translation>종목(비워도 됨)</translation>
    </message>
    <message>
        <source> rows a second</source>
        <translation> 행/초</translation>
    </message>
    <message>
        <source> prices a second</source>
        <translation> 개/초</translation>
    </message>
</context>
<context>
    <name>outcry::FeedModel</name>
    <message>
        <source>starting</source>
        <translation>시작 중</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>끝남</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1(모의)</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>초당 %1</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>공급원</translation>
    </message>
    <message>
        <source>Set up as</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>시세</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>종목</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>마지막 알림</translation>
    </message>
</context>
<context>
    <name>outcry::FeedPane</name>
    <message>
        <source>No prices come in</source>
        <translation>들어오는 시세가 없습니다</translation>
    </message>
    <message>
        <source>Add a feed: invented prices to try things out, or a file to replay.</source>
        <translation>공급원을 추가하세요. 시험용 모의 시세나 재생할 파일을 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Add a feed…</source>
        <translation>공급원 추가…</translation>
    </message>
    <message>
        <source>&amp;Start the feed</source>
        <translation>공급원 시작(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top the feed</source>
        <translation>공급원 중지(&amp;T)</translation>
    </message>
    <message>
        <source>R&amp;estart the feed</source>
        <translation>공급원 다시 시작(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Add a feed…</source>
        <translation>공급원 추가(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove the feed</source>
        <translation>공급원 제거(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep the feeds in the settings</source>
        <translation>공급원을 설정에 저장(&amp;K)</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>시세 공급원</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>추가…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Keep in the settings</source>
        <translation>설정에 저장</translation>
    </message>
    <message>
        <source>Write these feeds to the settings file, so that the next start has them too</source>
        <translation>이 공급원을 설정 파일에 적어 다음에 시작할 때도 씁니다</translation>
    </message>
    <message>
        <source>From its beginning</source>
        <translation>처음부터</translation>
    </message>
    <message>
        <source>%1 was removed. Its last prices stay until they are old.</source>
        <translation>%1을(를) 제거했습니다. 마지막 시세는 오래될 때까지 남습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>outcry::ForgettingRows</name>
    <message>
        <source>Forget %1</source>
        <translation>%1 지우기</translation>
    </message>
</context>
<context>
    <name>outcry::FoundLines</name>
    <message>
        <source>%1, %2, %3: %4</source>
        <translation>%1, %2, %3: %4</translation>
    </message>
</context>
<context>
    <name>outcry::IgnoredList</name>
    <message>
        <source>Show again what they say</source>
        <translation>글 다시 보기</translation>
    </message>
    <message>
        <source>People you ignore</source>
        <translation>내가 무시하는 사람</translation>
    </message>
    <message>
        <source>What these people say on this server is hidden and calls you no more. Others are added by a right click on a name, or by /ignore.</source>
        <translation>이 서버에서 이 사람들의 글은 숨겨지고 알리지 않습니다. 이름을 오른쪽 클릭하거나 /ignore로 더할 수 있습니다.</translation>
    </message>
    <message>
        <source>What %1 says is shown again.</source>
        <translation>%1 님의 글이 다시 보입니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>outcry::JoinDialog</name>
    <message>
        <source>Join a room</source>
        <translation>채팅방 들어가기</translation>
    </message>
    <message>
        <source>Find a room, or name a new one</source>
        <translation>채팅방을 찾거나 새 이름을 입력하세요</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>채팅방 이름</translation>
    </message>
    <message>
        <source>Rooms of this server</source>
        <translation>이 서버의 채팅방</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>들어가기</translation>
    </message>
    <message>
        <source>Click a room, or type a name that is not there yet to make a new room.</source>
        <translation>채팅방을 누르거나, 없는 이름을 입력해 새 채팅방을 만드세요.</translation>
    </message>
    <message>
        <source>A room&apos;s name has 1 to 32 letters, digits, - and _.</source>
        <translation>채팅방 이름은 글자, 숫자, -, _ 1~32자입니다.</translation>
    </message>
    <message>
        <source>There is no #%1 yet: it is made when you join.</source>
        <translation>#%1은(는) 아직 없습니다. 들어가면 새로 만듭니다.</translation>
    </message>
    <message>
        <source>Make and join</source>
        <translation>만들고 들어가기</translation>
    </message>
    <message numerus="yes">
        <source>#%1 — you are here, %n people</source>
        <translation>
            <numerusform>#%1 — 참여 중, %n명</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::JumpPalette</name>
    <message>
        <source>Nothing of this name. Try fewer letters.</source>
        <translation>그런 이름이 없습니다. 글자를 줄여 보세요.</translation>
    </message>
    <message>
        <source>Jump to a room, a person, a symbol, or do something</source>
        <translation>채팅방, 사람, 종목으로 이동하거나 명령을 실행하세요</translation>
    </message>
    <message>
        <source>Jump to</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Places and actions found</source>
        <translation>찾은 곳과 동작</translation>
    </message>
</context>
<context>
    <name>outcry::Jumps</name>
    <message>
        <source>Direct talk</source>
        <translation>1:1 대화</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>채팅방</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>사람</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>종목</translation>
    </message>
    <message>
        <source>Room to join</source>
        <translation>들어갈 수 있는 방</translation>
    </message>
</context>
<context>
    <name>outcry::KeyPage</name>
    <message>
        <source>Keyboard</source>
        <translation>키보드</translation>
    </message>
    <message>
        <source>Search by what it does or by key</source>
        <translation>하는 일이나 키로 검색</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>What</source>
        <translation>하는 일</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>텍스트로 복사</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>텍스트로 저장…</translation>
    </message>
    <message>
        <source>Save the list of keys</source>
        <translation>키 목록 저장</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>텍스트 (*.txt)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1을(를) 쓰지 못했습니다: %2</translation>
    </message>
</context>
<context>
    <name>outcry::LinePalette</name>
    <message>
        <source>Search in all rooms and direct talks</source>
        <translation>모든 채팅방과 일대일 대화에서 검색</translation>
    </message>
    <message>
        <source>Search in all rooms</source>
        <translation>모든 채팅방에서 검색</translation>
    </message>
    <message>
        <source>Lines found</source>
        <translation>찾은 줄</translation>
    </message>
    <message>
        <source>Type a word that was said.</source>
        <translation>대화에 나온 낱말을 입력하십시오.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>검색 중…</translation>
    </message>
    <message>
        <source>Not in the lines that are here. Ctrl+F in a room fetches older ones too.</source>
        <translation>여기에 있는 줄에는 없습니다. 채팅방에서 Ctrl+F를 누르면 더 오래된 줄도 가져옵니다.</translation>
    </message>
</context>
<context>
    <name>outcry::LogModel</name>
    <message>
        <source>detail</source>
        <translation>상세</translation>
    </message>
    <message>
        <source>info</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>수준</translation>
    </message>
    <message>
        <source>About</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>내용</translation>
    </message>
</context>
<context>
    <name>outcry::LogPane</name>
    <message>
        <source>&amp;Follow the log</source>
        <translation>로그 따라가기(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Copy the log</source>
        <translation>로그 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save the log…</source>
        <translation>로그 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Show what comes; off: stand still (Ctrl+Shift+L)</source>
        <translation>새 로그를 따라갑니다. 끄면 멈춥니다 (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Copy the selected lines, or all that are shown, as text (Ctrl+Shift+C)</source>
        <translation>선택한 줄 또는 보이는 줄을 모두 텍스트로 복사 (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Write what is shown to a file (Ctrl+S)</source>
        <translation>보이는 내용을 파일로 저장 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Info and more</source>
        <translation>정보 이상</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>경고와 오류</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>오류만</translation>
    </message>
    <message>
        <source>Least level</source>
        <translation>최소 수준</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>로그 거르기</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>경고</translation>
    </message>
    <message numerus="yes">
        <source>%n lines copied</source>
        <translation>
            <numerusform>%n줄을 복사했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another place.</source>
        <translation>%1을(를) 쓰지 못했습니다: %2. 다른 곳을 고르세요.</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>로그 저장</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>%1에 저장했습니다</translation>
    </message>
    <message>
        <source>No line fits the filter</source>
        <translation>필터에 맞는 줄이 없습니다</translation>
    </message>
    <message>
        <source>The filter looks at words and areas, and leaves out what is below the chosen level.</source>
        <translation>필터는 말과 영역을 살피고, 고른 수준보다 낮은 것은 뺍니다.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
</context>
<context>
    <name>outcry::LoginDialog</name>
    <message>
        <source>Connect to a server</source>
        <translation>서버에 연결</translation>
    </message>
    <message>
        <source>desk.example or 192.168.1.5:8181</source>
        <translation>desk.example 또는 192.168.1.5:8181</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>서버 주소</translation>
    </message>
    <message>
        <source>The name others see</source>
        <translation>다른 사람에게 보이는 이름</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>내 이름</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>서버(&amp;S)</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>내 이름(&amp;N)</translation>
    </message>
    <message>
        <source>A server is running on this computer (%1).</source>
        <translation>이 컴퓨터에서 서버가 실행 중입니다(%1).</translation>
    </message>
    <message>
        <source>Start a demo here</source>
        <translation>여기서 데모 시작</translation>
    </message>
    <message>
        <source>No server yet? Try one on this computer, with invented prices. It ends with this program.</source>
        <translation>아직 서버가 없나요? 이 컴퓨터에서 모의 시세로 시험해 보세요. 이 프로그램과 함께 끝납니다.</translation>
    </message>
    <message>
        <source>Starting a server on this computer…</source>
        <translation>이 컴퓨터에서 서버를 시작하는 중…</translation>
    </message>
    <message>
        <source>The server runs. Choose the name others see, then press Connect.</source>
        <translation>서버가 실행 중입니다. 다른 사람에게 보일 이름을 정하고 연결을 누르세요.</translation>
    </message>
    <message>
        <source>%1 is forgotten.</source>
        <translation>%1을(를) 지웠습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Chat and live prices on your own server</source>
        <translation>내 서버에서 나누는 대화와 실시간 시세</translation>
    </message>
    <message>
        <source>In its list Delete forgets a server</source>
        <translation>목록에서 Delete를 누르면 서버를 지웁니다</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>The demo runs on this computer, with invented prices. It ends with this program.</source>
        <translation>데모가 이 컴퓨터에서 가상의 시세로 실행 중입니다. 이 프로그램과 함께 끝납니다.</translation>
    </message>
    <message>
        <source>Go to the demo</source>
        <translation>데모로 가기</translation>
    </message>
</context>
<context>
    <name>outcry::PacePlot</name>
    <message>
        <source>nothing measured yet</source>
        <translation>아직 측정한 값이 없습니다</translation>
    </message>
    <message>
        <source>%1 now, %2 at most in five minutes</source>
        <translation>지금 %1, 5분 동안 최대 %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>초당 %1</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>최고 %1</translation>
    </message>
</context>
<context>
    <name>outcry::PaneStack</name>
    <message>
        <source>Everything is hidden</source>
        <translation>모두 숨겨져 있습니다</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>모두 보이기</translation>
    </message>
</context>
<context>
    <name>outcry::PasteQuestion</name>
    <message>
        <source>Paste several lines</source>
        <translation>여러 줄 붙여넣기</translation>
    </message>
    <message numerus="yes">
        <source>You are about to paste %n lines.</source>
        <translation>
            <numerusform>%n줄을 붙여넣으려고 합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Together they are too long for one message.</source>
        <translation>한 메시지로 보내기에는 너무 깁니다.</translation>
    </message>
    <message numerus="yes">
        <source>No more than %n lines are sent one by one.</source>
        <translation>
            <numerusform>한 줄씩은 최대 %n줄까지 보냅니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send as one &amp;message</source>
        <translation>한 메시지로 보내기(&amp;M)</translation>
    </message>
    <message>
        <source>Send &amp;line by line</source>
        <translation>한 줄씩 보내기(&amp;L)</translation>
    </message>
    <message>
        <source>Only &amp;insert</source>
        <translation>넣기만 하기(&amp;I)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Lines to paste</source>
        <translation>붙여넣을 줄</translation>
    </message>
</context>
<context>
    <name>outcry::PlotStrip</name>
    <message>
        <source>Connections</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>시세</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>받음</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>보냄</translation>
    </message>
</context>
<context>
    <name>outcry::PromptBar</name>
    <message>
        <source>How long</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>outcry::Quiet</name>
    <message>
        <source>Do not disturb until %1</source>
        <translation>%1까지 방해 금지</translation>
    </message>
    <message>
        <source>Do not disturb until %1, %2</source>
        <translation>%1 %2까지 방해 금지</translation>
    </message>
</context>
<context>
    <name>outcry::QuietMenu</name>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>방해 금지(&amp;D)</translation>
    </message>
    <message>
        <source>For &amp;30 minutes</source>
        <translation>30분 동안(&amp;3)</translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>1시간 동안(&amp;1)</translation>
    </message>
    <message>
        <source>For &amp;4 hours</source>
        <translation>4시간 동안(&amp;4)</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow</source>
        <translation>내일까지(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;End now</source>
        <translation>지금 끝내기(&amp;E)</translation>
    </message>
</context>
<context>
    <name>outcry::QuoteGrid</name>
    <message>
        <source>No symbols yet</source>
        <translation>아직 종목이 없습니다</translation>
    </message>
    <message>
        <source>Add a symbol…</source>
        <translation>종목 추가…</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>시세</translation>
    </message>
    <message>
        <source>Changed prices glow</source>
        <translation>바뀐 시세를 잠시 강조</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>기본 열</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>위로(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>아래로(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Remove %1</source>
        <translation>%1 제거(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n symbols</source>
        <translation>
            <numerusform>종목 %n개 제거(&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add a symbol…</source>
        <translation>종목 추가(&amp;A)…</translation>
    </message>
    <message>
        <source>New heading</source>
        <translation>새 제목</translation>
    </message>
    <message>
        <source>Name of the heading</source>
        <translation>제목 이름</translation>
    </message>
    <message>
        <source>&amp;Open %1 in a window</source>
        <translation>%1 창으로 열기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open the section</source>
        <translation>구역 펼치기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Close the section</source>
        <translation>구역 접기(&amp;C)</translation>
    </message>
    <message>
        <source>Re&amp;name the heading</source>
        <translation>제목 이름 바꾸기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Remove the heading</source>
        <translation>제목 제거(&amp;R)</translation>
    </message>
    <message>
        <source>New &amp;heading</source>
        <translation>새 제목(&amp;H)</translation>
    </message>
    <message>
        <source>Press Ctrl+T or type /watch AAPL.</source>
        <translation>Ctrl+T를 누르거나 /watch AAPL을 입력하세요.</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>이 열로 정렬</translation>
    </message>
    <message>
        <source>Arrange by hand</source>
        <translation>직접 배치</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>이 열 숨기기</translation>
    </message>
    <message>
        <source>Fit widths</source>
        <translation>너비 맞추기</translation>
    </message>
    <message>
        <source>Sorted by %1 – click its title until the arrow is gone to arrange by hand.</source>
        <translation>%1 기준으로 정렬되어 있습니다. 직접 배치하려면 화살표가 사라질 때까지 열 제목을 클릭하세요.</translation>
    </message>
    <message>
        <source>Move &amp;to</source>
        <translation>목록으로 이동(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Mention %1 in the talk</source>
        <translation>대화에서 %1 언급(&amp;M)</translation>
    </message>
</context>
<context>
    <name>outcry::QuoteModel</name>
    <message>
        <source>%1: no price yet</source>
        <translation>%1: 아직 시세 없음</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>종목</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>현재가</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>대비</translation>
    </message>
    <message>
        <source>Chg %</source>
        <translation>등락률</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>매수</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>매도</translation>
    </message>
    <message>
        <source>Low – High</source>
        <translation>저가 – 고가</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>거래량</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>경과</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
</context>
<context>
    <name>outcry::QuoteOrder</name>
    <message>
        <source>Trend</source>
        <translation>추이</translation>
    </message>
    <message>
        <source>%1, heading, closed</source>
        <translation>%1, 제목, 접힘</translation>
    </message>
    <message>
        <source>%1, heading</source>
        <translation>%1, 제목</translation>
    </message>
</context>
<context>
    <name>outcry::ReplyBar</name>
    <message>
        <source>Answer no line (Esc)</source>
        <translation>답장 취소 (Esc)</translation>
    </message>
    <message>
        <source>Answer no line</source>
        <translation>답장 취소</translation>
    </message>
    <message>
        <source>Go to the line that this answers</source>
        <translation>답장한 메시지로 이동</translation>
    </message>
    <message>
        <source>In reply to %1: %2</source>
        <translation>%1 님에게 답장: %2</translation>
    </message>
    <message>
        <source>Leave the line as it was (Esc)</source>
        <translation>줄을 그대로 두기 (Esc)</translation>
    </message>
    <message>
        <source>Leave the line as it was</source>
        <translation>줄을 그대로 두기</translation>
    </message>
    <message>
        <source>Go to the line that is changed</source>
        <translation>수정하는 줄로 이동</translation>
    </message>
    <message>
        <source>Editing: %1</source>
        <translation>수정 중: %1</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>수정 중</translation>
    </message>
</context>
<context>
    <name>outcry::RoomBell</name>
    <message>
        <source>You are notified of nothing in %1</source>
        <translation>%1에서는 알림을 받지 않습니다</translation>
    </message>
    <message>
        <source>You are notified of every message of %1</source>
        <translation>%1 님의 모든 메시지를 알립니다</translation>
    </message>
    <message>
        <source>You are notified of everything in %1</source>
        <translation>%1의 모든 메시지를 알립니다</translation>
    </message>
    <message>
        <source>You are notified of mentions in %1</source>
        <translation>%1에서 나를 멘션하면 알립니다</translation>
    </message>
    <message>
        <source>Notifications of this room</source>
        <translation>이 채팅방의 알림</translation>
    </message>
</context>
<context>
    <name>outcry::RoomFinder</name>
    <message>
        <source>The server did not send older lines. Try again when you are online.</source>
        <translation>서버가 이전 메시지를 보내지 않았습니다. 온라인일 때 다시 시도하세요.</translation>
    </message>
    <message>
        <source>searching older lines…</source>
        <translation>이전 메시지를 검색하는 중…</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>검색하는 중…</translation>
    </message>
    <message>
        <source>not in the loaded lines; Enter searches older ones</source>
        <translation>불러온 메시지에 없습니다. Enter를 누르면 이전 메시지를 검색합니다</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>찾지 못했습니다</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1</translation>
    </message>
    <message>
        <source>%1 in the loaded lines</source>
        <translation>불러온 메시지에 %1개</translation>
    </message>
    <message>
        <source>The server did not send older lines. This is as far back as they are loaded.</source>
        <translation>서버가 이전 메시지를 보내지 않았습니다. 여기까지만 불러왔습니다.</translation>
    </message>
    <message>
        <source>Nothing older is kept. This is the oldest line.</source>
        <translation>더 이전 메시지는 보관되어 있지 않습니다. 가장 오래된 메시지입니다.</translation>
    </message>
    <message>
        <source>That line is no longer kept.</source>
        <translation>그 메시지는 더 이상 보관되어 있지 않습니다.</translation>
    </message>
</context>
<context>
    <name>outcry::RoomHead</name>
    <message>
        <source>Search in this room (Ctrl+F)</source>
        <translation>이 채팅방에서 검색 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Go to a date (Ctrl+G)</source>
        <translation>날짜로 이동 (Ctrl+G)</translation>
    </message>
    <message>
        <source>%1 is not here</source>
        <translation>%1 님은 접속해 있지 않습니다</translation>
    </message>
    <message>
        <source>only the two of you read this</source>
        <translation>두 사람만 볼 수 있습니다</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1명</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1명</translation>
    </message>
    <message>
        <source>%1 is away</source>
        <translation>%1 님은 자리를 비웠습니다</translation>
    </message>
    <message>
        <source>%1 is away: %2</source>
        <translation>%1 님은 자리를 비웠습니다: %2</translation>
    </message>
</context>
<context>
    <name>outcry::RoomLevelMenu</name>
    <message>
        <source>&amp;Everything</source>
        <translation>모든 메시지(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>알리지 않음(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Mentions of me</source>
        <translation>나를 멘션할 때(&amp;M)</translation>
    </message>
    <message>
        <source>N&amp;otify me of</source>
        <translation>알림(&amp;O)</translation>
    </message>
</context>
<context>
    <name>outcry::RoomListModel</name>
    <message>
        <source>Direct talk with %1</source>
        <translation>%1 님과 1:1 대화</translation>
    </message>
    <message>
        <source>Room %1</source>
        <translation>채팅방 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1, 읽지 않음 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, silent</source>
        <translation>%1, 알림 끔</translation>
    </message>
    <message>
        <source>%1, who is not here</source>
        <translation>%1, 접속해 있지 않음</translation>
    </message>
    <message>
        <source>%1, with a draft</source>
        <translation>%1, 작성 중인 글 있음</translation>
    </message>
    <message>
        <source>%1, who is away</source>
        <translation>%1, 자리 비움</translation>
    </message>
</context>
<context>
    <name>outcry::RoomListView</name>
    <message>
        <source>DIRECT</source>
        <translation>1:1 대화</translation>
    </message>
    <message>
        <source>ROOMS</source>
        <translation>채팅방</translation>
    </message>
    <message>
        <source>Rooms and direct talks</source>
        <translation>채팅방과 1:1 대화</translation>
    </message>
    <message>
        <source>Close this talk</source>
        <translation>이 대화 닫기</translation>
    </message>
    <message>
        <source>Leave %1</source>
        <translation>%1 나가기</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>읽음으로 표시</translation>
    </message>
    <message>
        <source>Open in own window</source>
        <translation>새 창으로 열기</translation>
    </message>
    <message>
        <source>Join a room…</source>
        <translation>채팅방 들어가기…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Change topic…</source>
        <translation>주제 바꾸기…</translation>
    </message>
    <message>
        <source>Join or make a room</source>
        <translation>채팅방에 들어가거나 새로 만들기</translation>
    </message>
    <message>
        <source>Join or make a room (%1)</source>
        <translation>채팅방에 들어가거나 새로 만들기 (%1)</translation>
    </message>
</context>
<context>
    <name>outcry::RoomOverviewModel</name>
    <message>
        <source>Room</source>
        <translation>채팅방</translation>
    </message>
    <message>
        <source>People</source>
        <translation>사람들</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>마지막 메시지</translation>
    </message>
</context>
<context>
    <name>outcry::RoomPane</name>
    <message>
        <source>No room yet</source>
        <translation>아직 채팅방이 없습니다</translation>
    </message>
    <message>
        <source>Connect to a server, or join a room with Ctrl+J.</source>
        <translation>서버에 연결하거나 Ctrl+J로 채팅방에 들어가세요.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>연결…</translation>
    </message>
    <message>
        <source>Message to %1, or / for commands</source>
        <translation>%1에 보낼 메시지, 또는 / 명령</translation>
    </message>
    <message>
        <source>Join a room to talk</source>
        <translation>대화하려면 채팅방에 들어가세요</translation>
    </message>
    <message>
        <source>Nothing said yet. Only the two of you will read it.</source>
        <translation>아직 아무 말도 없습니다. 두 사람만 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing said yet. Be the first.

Type / for commands, $ for prices, : for emoji.</source>
        <translation>아직 아무 말도 없습니다. 먼저 시작해 보세요.

/ 명령, $ 시세, : 이모지를 입력할 수 있습니다.</translation>
    </message>
    <message>
        <source>You have said nothing here that can be changed.</source>
        <translation>여기에 쓴 줄 중에 바꿀 수 있는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>This line is not what it was any more, so it was left alone.</source>
        <translation>이 줄은 더 이상 그때의 줄이 아니어서 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>That line can no longer be changed.</source>
        <translation>그 줄은 더 이상 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Delete “%1” for everybody? It cannot be brought back.</source>
        <translation>“%1”을(를) 모두에게서 삭제할까요? 되돌릴 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>outcry::SearchBar</name>
    <message>
        <source>Search in this room</source>
        <translation>이 채팅방에서 검색</translation>
    </message>
    <message>
        <source>Older (Enter)</source>
        <translation>이전 (Enter)</translation>
    </message>
    <message>
        <source>Newer (Shift+Enter)</source>
        <translation>다음 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>검색 닫기 (Esc)</translation>
    </message>
</context>
<context>
    <name>outcry::ServerApp</name>
    <message>
        <source>stopped</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>%1 serves; feeds: %2; workers: %3</source>
        <translation>%1 서비스 중. 시세 공급원: %2, 스레드: %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1 can be reached from other machines and is not encrypted: anybody on the way can read along</source>
        <translation>%1은(는) 다른 컴퓨터에서 접속할 수 있고 암호화되지 않습니다. 중간에서 누구나 읽을 수 있습니다</translation>
    </message>
    <message>
        <source>says goodbye to its clients and ends</source>
        <translation>클라이언트에게 작별을 알리고 끝냅니다</translation>
    </message>
</context>
<context>
    <name>outcry::ServerList</name>
    <message>
        <source>Forget the server</source>
        <translation>서버 지우기</translation>
    </message>
    <message>
        <source>Servers that are remembered</source>
        <translation>기억된 서버</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Your name there</source>
        <translation>그곳의 내 이름</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>채팅방</translation>
    </message>
    <message>
        <source>The start dialog offers these. With a server go its name, its rooms and lists, and what was typed there and not sent.</source>
        <translation>시작 대화 상자에 나오는 서버들입니다. 서버를 지우면 이름, 채팅방과 목록, 입력하고 보내지 않은 글도 함께 지워집니다.</translation>
    </message>
    <message>
        <source>%1 is forgotten.</source>
        <translation>%1을(를) 지웠습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>outcry::ServerMenus</name>
    <message>
        <source>&amp;Start</source>
        <translation>시작(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>중지(&amp;T)</translation>
    </message>
    <message>
        <source>Start with the &amp;desktop</source>
        <translation>데스크톱과 함께 시작(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep running in the tray when closed</source>
        <translation>닫아도 트레이에서 계속 실행(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Plots</source>
        <translation>그래프(&amp;P)</translation>
    </message>
    <message>
        <source>Open the ports and serve (F5)</source>
        <translation>포트를 열고 접속을 받습니다 (F5)</translation>
    </message>
    <message>
        <source>Say goodbye to everybody and close the ports (Shift+F5)</source>
        <translation>모두에게 작별을 알리고 포트를 닫습니다 (Shift+F5)</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>서버(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Listen elsewhere…</source>
        <translation>다른 주소에서 받기(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>주소 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Filter this page</source>
        <translation>이 쪽 거르기(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>연결(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Rooms</source>
        <translation>채팅방(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Speak as the server</source>
        <translation>서버로서 말하기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Feeds</source>
        <translation>시세 공급원(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Bans</source>
        <translation>차단(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>로그(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>키보드(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Outcry</source>
        <translation>Outcry 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>설정(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>outcry::ServerPrices</name>
    <message>
        <source>No symbol and no name with these letters.</source>
        <translation>이 글자가 들어간 종목이나 이름이 없습니다.</translation>
    </message>
    <message>
        <source>Find a symbol</source>
        <translation>종목 찾기</translation>
    </message>
</context>
<context>
    <name>outcry::ServerRooms</name>
    <message>
        <source>Say</source>
        <translation>말하기</translation>
    </message>
    <message>
        <source>Say to everybody</source>
        <translation>모두에게 말하기</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>채팅방</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>공지</translation>
    </message>
    <message>
        <source>To every connected client, whatever rooms it is in (Ctrl+Return)</source>
        <translation>어느 채팅방에 있든 연결된 모두에게 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Nothing was said here yet.</source>
        <translation>아직 아무 말도 없습니다.</translation>
    </message>
    <message>
        <source>Say something to #%1 as the server</source>
        <translation>서버로서 #%1에 말하기</translation>
    </message>
    <message>
        <source>Nobody hears you while the server is stopped</source>
        <translation>서버가 멈춘 동안에는 아무도 듣지 못합니다</translation>
    </message>
</context>
<context>
    <name>outcry::ServerTray</name>
    <message>
        <source>Show the window</source>
        <translation>창 보이기</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
</context>
<context>
    <name>outcry::ServerWindow</name>
    <message>
        <source>Removed by the server&apos;s owner</source>
        <translation>서버 관리자가 내보냈습니다</translation>
    </message>
    <message>
        <source>Outcry server</source>
        <translation>Outcry 서버</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>멈추는 중…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Nobody can connect.</source>
        <translation>아무도 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>No new prices while the server is stopped.</source>
        <translation>서버가 멈춘 동안에는 새 시세가 없습니다.</translation>
    </message>
    <message>
        <source>Could not start</source>
        <translation>시작하지 못했습니다</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>가동 시간 %1</translation>
    </message>
    <message>
        <source>That is no address. Right are 203.0.113.7 or 2001:db8::7.</source>
        <translation>주소가 아닙니다. 203.0.113.7 또는 2001:db8::7처럼 쓰세요.</translation>
    </message>
    <message>
        <source>Nobody may come in from %1.</source>
        <translation>%1에서는 아무도 접속할 수 없습니다.</translation>
    </message>
    <message>
        <source>Lift the ban</source>
        <translation>차단 해제</translation>
    </message>
    <message>
        <source>This desktop has no tray</source>
        <translation>이 데스크톱에는 트레이가 없습니다</translation>
    </message>
    <message>
        <source>The feeds are kept in %1.</source>
        <translation>공급원을 %1에 저장했습니다.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>서버 주소</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>채팅방</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>시세</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>시세 공급원</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>차단</translation>
    </message>
    <message>
        <source>Start “outcry %1”, or open another address of the page “Addresses” (Ctrl+5).</source>
        <translation>“outcry %1”을(를) 시작하거나 “주소” 쪽(Ctrl+5)의 다른 주소를 여세요.</translation>
    </message>
    <message>
        <source>Everybody is told.</source>
        <translation>모두에게 알립니다.</translation>
    </message>
    <message>
        <source>The server is stopped. Press F5 to start it.</source>
        <translation>서버가 멈춰 있습니다. F5를 누르면 시작합니다.</translation>
    </message>
    <message>
        <source>Port, or address and port, such as 8182 or 0.0.0.0:8181</source>
        <translation>포트, 또는 주소와 포트. 예: 8182, 0.0.0.0:8181</translation>
    </message>
    <message>
        <source>Keep in the settings</source>
        <translation>설정에 저장</translation>
    </message>
    <message>
        <source>Start there</source>
        <translation>거기서 시작</translation>
    </message>
    <message>
        <source>Where to listen? A port alone lets in this machine only, 0.0.0.0:PORT everybody. The server starts anew: clients come back by themselves if the port stays the same.</source>
        <translation>어디서 받을까요? 포트만 쓰면 이 컴퓨터만, 0.0.0.0:포트는 모두 접속할 수 있습니다. 서버가 다시 시작되며, 포트가 같으면 클라이언트는 저절로 다시 연결됩니다.</translation>
    </message>
    <message>
        <source>Where to listen? A port alone lets in this machine only, 0.0.0.0:PORT everybody.</source>
        <translation>어디서 받을까요? 포트만 쓰면 이 컴퓨터만, 0.0.0.0:포트는 모두 접속할 수 있습니다.</translation>
    </message>
    <message>
        <source>Listen there</source>
        <translation>거기서 받기</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>관리자</translation>
    </message>
    <message>
        <source>Log (%1)</source>
        <translation>로그 (%1)</translation>
    </message>
    <message>
        <source>999+</source>
        <translation>999+</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings and errors you have not seen</source>
        <translation>
            <numerusform>아직 보지 않은 경고와 오류 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days, %1</source>
        <translation>
            <numerusform>%n일 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addresses</source>
        <translation>
            <numerusform>주소 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>시작하는 중…</translation>
    </message>
    <message>
        <source>The feeds are read.</source>
        <translation>시세 공급원을 읽고 있습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Starts with the desktop: %1</source>
        <translation>데스크톱과 함께 시작: %1</translation>
    </message>
    <message>
        <source>Does not start with the desktop any more.</source>
        <translation>이제 데스크톱과 함께 시작하지 않습니다.</translation>
    </message>
    <message>
        <source>Starts at login: %1</source>
        <translation>로그인할 때 시작: %1</translation>
    </message>
    <message>
        <source>The window speaks the other language from its next start on.</source>
        <translation>다음에 시작할 때부터 창이 다른 언어로 표시됩니다.</translation>
    </message>
    <message>
        <source>Stop the server?</source>
        <translation>서버를 멈출까요?</translation>
    </message>
    <message>
        <source>Quit and stop the server?</source>
        <translation>서버를 멈추고 끝낼까요?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Its one connection is ended.</source>
        <translation>하나뿐인 연결이 끊깁니다.</translation>
    </message>
    <message>
        <source>All %1 connections are ended.</source>
        <translation>연결 %1개가 모두 끊깁니다.</translation>
    </message>
    <message>
        <source>%1 — Outcry server</source>
        <translation>%1 — Outcry 서버</translation>
    </message>
</context>
<context>
    <name>outcry::SettingsDialog</name>
    <message>
        <source>No setting of this name. Try another word.</source>
        <translation>그런 이름의 설정이 없습니다. 다른 낱말로 찾아보세요.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>설정 검색</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>설정 묶음</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>기본값으로 되돌리기</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>실행 취소: %1</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>이 데스크톱에는 트레이가 없습니다.</translation>
    </message>
    <message>
        <source>This desktop shows no notifications: it has neither a service for them nor a tray.</source>
        <translation>이 데스크톱은 알림을 보여 주지 않습니다. 알림 서비스도 트레이도 없습니다.</translation>
    </message>
</context>
<context>
    <name>outcry::SpellHighlighter</name>
    <message>
        <source>No similar words</source>
        <translation>비슷한 단어 없음</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot; to the dictionary</source>
        <translation>사전에 &quot;%1&quot; 추가</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>맞춤법</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>끔</translation>
    </message>
</context>
<context>
    <name>outcry::Spelling</name>
    <message>
        <source>This program was built without hunspell. Install libhunspell-dev and build it again to check spelling.</source>
        <translation>이 프로그램은 hunspell 없이 빌드되었습니다. 맞춤법을 검사하려면 libhunspell-dev를 설치하고 다시 빌드하세요.</translation>
    </message>
    <message>
        <source>No dictionary is installed. Install one, such as the package hunspell-en-us.</source>
        <translation>설치된 사전이 없습니다. hunspell-ko 같은 패키지를 설치하세요.</translation>
    </message>
</context>
<context>
    <name>outcry::StatusLine</name>
    <message>
        <source>Time for a signal to the server and back</source>
        <translation>서버까지 신호가 오가는 시간</translation>
    </message>
    <message>
        <source>&lt; 1 ms</source>
        <translation>&lt; 1 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>The connection is encrypted.</source>
        <translation>연결이 암호화되어 있습니다.</translation>
    </message>
    <message>
        <source>The connection is not encrypted.</source>
        <translation>연결이 암호화되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1(모의)</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>시작 중</translation>
    </message>
    <message>
        <source>1 symbol</source>
        <translation>종목 1개</translation>
    </message>
    <message>
        <source>%1 symbols</source>
        <translation>종목 %1개</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>초당 %1</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>끝남</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>실패: %1</translation>
    </message>
    <message>
        <source>no prices</source>
        <translation>시세 없음</translation>
    </message>
    <message>
        <source>prices: %1</source>
        <translation>시세: %1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>prices: not connected</source>
        <translation>시세: 연결되지 않음</translation>
    </message>
</context>
<context>
    <name>outcry::SubjectLine</name>
    <message>
        <source>Topic</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>What is this room about? Nothing clears the topic.</source>
        <translation>이 채팅방은 무엇에 관한 곳인가요? 비우면 주제가 지워집니다.</translation>
    </message>
    <message>
        <source>Topic of this room</source>
        <translation>이 채팅방의 주제</translation>
    </message>
    <message>
        <source>Double click to change the topic</source>
        <translation>두 번 클릭하면 주제를 바꿉니다</translation>
    </message>
    <message>
        <source>Set by %1, %2</source>
        <translation>%1 님이 정함, %2</translation>
    </message>
    <message>
        <source>A topic has at most %1 characters; this one has %2.</source>
        <translation>주제는 최대 %1자입니다. 이것은 %2자입니다.</translation>
    </message>
</context>
<context>
    <name>outcry::SymbolField</name>
    <message>
        <source>Add a symbol: AAPL</source>
        <translation>종목 추가: AAPL</translation>
    </message>
    <message>
        <source>Add a symbol</source>
        <translation>종목 추가</translation>
    </message>
</context>
<context>
    <name>outcry::SymbolPane</name>
    <message>
        <source>1m</source>
        <translation>1분</translation>
    </message>
    <message>
        <source>5m</source>
        <translation>5분</translation>
    </message>
    <message>
        <source>1h</source>
        <translation>1시간</translation>
    </message>
    <message>
        <source>1D</source>
        <translation>1일</translation>
    </message>
    <message>
        <source>One candle a minute</source>
        <translation>1분 캔들</translation>
    </message>
    <message>
        <source>One candle every five minutes</source>
        <translation>5분 캔들</translation>
    </message>
    <message>
        <source>One candle an hour</source>
        <translation>1시간 캔들</translation>
    </message>
    <message>
        <source>One candle a day</source>
        <translation>일 캔들</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>종목</translation>
    </message>
    <message>
        <source>Sales and talk</source>
        <translation>체결과 대화</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>새 창으로 열기</translation>
    </message>
    <message>
        <source>Time and sales</source>
        <translation>체결 내역</translation>
    </message>
    <message>
        <source>Lines that named the symbol</source>
        <translation>이 종목을 언급한 메시지</translation>
    </message>
    <message>
        <source>In the talk</source>
        <translation>대화</translation>
    </message>
    <message>
        <source>Asking for the past…</source>
        <translation>과거 시세를 불러오는 중…</translation>
    </message>
    <message>
        <source>No prices of %1 yet.</source>
        <translation>%1 시세가 아직 없습니다.</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>모의</translation>
    </message>
    <message>
        <source>bid %1</source>
        <translation>매수 %1</translation>
    </message>
    <message>
        <source>ask %1</source>
        <translation>매도 %1</translation>
    </message>
    <message>
        <source>day %1</source>
        <translation>당일 %1</translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>거래량 %1</translation>
    </message>
    <message>
        <source>Add a symbol to the list above: its candles are drawn here.</source>
        <translation>위 목록에 종목을 추가하면 여기에 캔들이 그려집니다.</translation>
    </message>
    <message>
        <source>Add to the watch list</source>
        <translation>관심 목록에 추가</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>연결되지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>outcry::SymbolWindow</name>
    <message>
        <source>Close window</source>
        <translation>창 닫기</translation>
    </message>
</context>
<context>
    <name>outcry::TapeModel</name>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>변동</translation>
    </message>
</context>
<context>
    <name>outcry::Teller</name>
    <message>
        <source>Price alert</source>
        <translation>가격 알림</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2의 %1 님</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>새 메시지 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::Tour</name>
    <message>
        <source>Back</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>둘러보기 끝내기</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
</context>
<context>
    <name>outcry::Tray</name>
    <message numerus="yes">
        <source>Outcry: %n unread</source>
        <translation>
            <numerusform>Outcry: 읽지 않음 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::UndoBar</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>outcry::WatchFiles</name>
    <message>
        <source>Import a watch list</source>
        <translation>관심 목록 가져오기</translation>
    </message>
    <message>
        <source>Watch lists (*.txt *.csv);;All files (*)</source>
        <translation>관심 목록 (*.txt *.csv);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Export with prices</source>
        <translation>시세와 함께 내보내기</translation>
    </message>
    <message>
        <source>Export the watch list</source>
        <translation>관심 목록 내보내기</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>표 (*.csv)</translation>
    </message>
    <message>
        <source>Watch lists (*.txt)</source>
        <translation>관심 목록 (*.txt)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1을(를) 읽을 수 없습니다: %2</translation>
    </message>
    <message>
        <source>%1 is too large for a watch list (more than 1 MiB).</source>
        <translation>%1은(는) 관심 목록으로 너무 큽니다(1 MiB 초과).</translation>
    </message>
    <message>
        <source>%1 is no text in UTF-8.</source>
        <translation>%1은(는) UTF-8 텍스트가 아닙니다.</translation>
    </message>
    <message>
        <source>%1 holds no symbols.</source>
        <translation>%1에 종목이 없습니다.</translation>
    </message>
    <message>
        <source>%1 holds no symbols: %2</source>
        <translation>%1에 종목이 없습니다: %2</translation>
    </message>
    <message>
        <source>There are too many watch lists. Close one first.</source>
        <translation>관심 목록이 너무 많습니다. 먼저 하나를 닫으세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) imported from %1.</source>
        <translation>
            <numerusform>%1에서 종목 %n개를 가져왔습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>뺀 것: %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1을(를) 쓰지 못했습니다: %2</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>%1에 저장했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) left out: a list holds 1,000 rows, all lists together 1,000 symbols.</source>
        <translation>
            <numerusform>종목 %n개를 뺐습니다: 목록 하나는 1,000줄까지, 모든 목록은 합해서 종목 1,000개까지 담습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::WatchLists</name>
    <message>
        <source>Desk</source>
        <translation>데스크</translation>
    </message>
    <message>
        <source>List</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>List &quot;%1&quot; added</source>
        <translation>목록 &quot;%1&quot; 추가</translation>
    </message>
    <message>
        <source>List &quot;%1&quot; renamed</source>
        <translation>목록 &quot;%1&quot; 이름 바꾸기</translation>
    </message>
    <message>
        <source>List &quot;%1&quot; closed</source>
        <translation>목록 &quot;%1&quot; 닫기</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 추가</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added</source>
        <translation>
            <numerusform>%n행 추가</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) removed</source>
        <translation>
            <numerusform>%n행 제거</numerusform>
        </translation>
    </message>
    <message>
        <source>Heading &quot;%1&quot; removed</source>
        <translation>제목 &quot;%1&quot; 제거</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 제거</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) moved</source>
        <translation>
            <numerusform>%n행 옮기기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) moved to &quot;%1&quot;</source>
        <translation>
            <numerusform>%n행을 &quot;%1&quot;(으)로 옮기기</numerusform>
        </translation>
    </message>
    <message>
        <source>Heading &quot;%1&quot; renamed</source>
        <translation>제목 &quot;%1&quot; 이름 바꾸기</translation>
    </message>
</context>
<context>
    <name>outcry::WatchPane</name>
    <message>
        <source>WATCH LIST</source>
        <translation>관심 목록</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>모의</translation>
    </message>
    <message>
        <source>These prices are invented and belong to no market.</source>
        <translation>이 시세는 지어낸 것이며 실제 시장과 관계가 없습니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a symbol. Symbols look like AAPL, BRK.B or BTC-USD.</source>
        <translation>&quot;%1&quot;은(는) 종목 기호가 아닙니다. AAPL, BRK.B, BTC-USD 같은 형식입니다.</translation>
    </message>
    <message>
        <source>Lists and columns</source>
        <translation>목록과 열</translation>
    </message>
    <message>
        <source>List</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>There are too many watch lists. Close one first.</source>
        <translation>관심 목록이 너무 많습니다. 먼저 하나를 닫으세요.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>In this list already: %1.</source>
        <translation>이미 이 목록에 있습니다: %1.</translation>
    </message>
    <message>
        <source>No room for: %1. A list holds 1,000 rows, all lists together 1,000 symbols.</source>
        <translation>자리가 없습니다: %1. 목록 하나에 1,000행, 모든 목록에 종목 1,000개까지 넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>The server has not named these, so no price may come: %1.</source>
        <translation>서버가 알려 주지 않은 종목이라 시세가 오지 않을 수 있습니다: %1.</translation>
    </message>
    <message>
        <source>&amp;Usual columns</source>
        <translation>기본 열(&amp;U)</translation>
    </message>
    <message>
        <source>New &amp;heading</source>
        <translation>새 제목(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New list</source>
        <translation>새 목록(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Rename the list</source>
        <translation>목록 이름 바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close the list</source>
        <translation>목록 닫기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>실행 취소(&amp;U): %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Import a list…</source>
        <translation>목록 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export the list…</source>
        <translation>목록 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Export with &amp;prices…</source>
        <translation>시세와 함께 내보내기(&amp;P)…</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>열(&amp;O)</translation>
    </message>
    <message>
        <source>Changed prices &amp;glow</source>
        <translation>바뀐 시세 강조(&amp;G)</translation>
    </message>
    <message>
        <source>C&amp;hart below the list</source>
        <translation>목록 아래 차트(&amp;H)</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>새 목록</translation>
    </message>
    <message>
        <source>&amp;Fit widths</source>
        <translation>너비 맞추기(&amp;F)</translation>
    </message>
    <message>
        <source>Nobody quotes %1 here. Add it anyway?</source>
        <extracomment>symbols that no server has prices of</extracomment>
        <translation>여기에는 %1 시세가 없습니다. 그래도 추가할까요?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
</context>
<context>
    <name>outcry::WatchTabs</name>
    <message>
        <source>Watch lists</source>
        <translation>관심 목록</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>목록 이름</translation>
    </message>
    <message>
        <source>&amp;New list</source>
        <translation>새 목록(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>이름 바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close the list</source>
        <translation>목록 닫기(&amp;C)</translation>
    </message>
</context>
<context>
    <name>outcry::WebSocket</name>
    <message>
        <source>The answer was: %1</source>
        <translation>응답: %1</translation>
    </message>
    <message>
        <source>The answer was: %1, to %2</source>
        <translation>응답: %1, 이동할 주소: %2</translation>
    </message>
    <message>
        <source>Too much waits to be sent</source>
        <translation>보내려고 대기 중인 데이터가 너무 많습니다</translation>
    </message>
    <message>
        <source>No answer within %1 s</source>
        <translation>%1초 안에 응답이 없습니다</translation>
    </message>
</context>
<context>
    <name>outcry::WebSocketUpgrade</name>
    <message>
        <source>What answers does not speak HTTP.</source>
        <translation>응답한 상대가 HTTP로 통신하지 않습니다.</translation>
    </message>
    <message>
        <source>The head of the answer is too long.</source>
        <translation>응답 헤더가 너무 깁니다.</translation>
    </message>
    <message>
        <source>The head of the answer is malformed.</source>
        <translation>응답 헤더의 형식이 잘못되었습니다.</translation>
    </message>
    <message>
        <source>The answer agrees to a WebSocket, but not as it should: %1</source>
        <translation>WebSocket을 수락하는 응답이지만 규칙에 맞지 않습니다: %1</translation>
    </message>
</context>
<context>
    <name>outcry::WindowsButton</name>
    <message numerus="yes">
        <source>%n windows</source>
        <translation>
            <numerusform>창 %n개</numerusform>
        </translation>
    </message>
</context>
</TS>
