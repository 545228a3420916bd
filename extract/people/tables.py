"""Tables about names: particles, suffixes, short forms of given names, common surnames, words of organisations."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


PARTICLES = words("""
    von van der den de del della di da do dos du la le las los el al bin ibn abu zu zur zum ter ten te af av vander
    vanden vom vande binti bint bte
""")

# Pieces that stand before a family name and, with a capital, can just as well be a given name: `Xiao Bin Li`.
GIVEN_OR_PARTICLE = words("""
    van den del do da di de du dos das la le los las el al bin ibn abu ten ter te af av
""")

SUFFIXES = {
    "jr": "jr",
    "junior": "jr",
    "sr": "sr",
    "senior": "sr",
    "ii": "ii",
    "2nd": "ii",
    "iii": "iii",
    "3rd": "iii",
    "iv": "iv",
    "4th": "iv",
}

# Degrees that no name is like; those that can be initials; both without dots and in small letters.
DEGREES = words("""
    phd dphil msc bsc mba mph mphil mpharm pharmd scd dsc edd psyd dvm dmd dds mbbs mbchb mbbch frcp frcs frcpath
    frcog frcr facs facp facc faha frs frsc mrcp mrcs meng beng mtech btech mres mfa llm llb lld esq crnp rnp msn bsn
    drph drmed dring dipling habil postdoc phdc aprn fnp cpa mls mlis mhs mha mshs mscph faan fasco csc drsc candsc rndr
    mudr judr phdr mgr bcps bcop ccrn ldn rdn bds mbbchir mds mch dnb frcpc frcsc mrcog msed
    mpa mpp mem mstat dipcompsci baosc licphil drphil dipl cpsych
""")
# What people are on a work, behind their names.
ROLES = frozenset(
    [
        "ed", "eds", "editor", "editors", "guest editor", "guest editors", "series editor", "chair", "co chair",
        "cochair",
        "chairman", "chairperson", "corresponding author", "presenting author", "senior author", "first author",
        "lead author", "author", "authors", "translator", "trans", "transl", "compiler", "comp", "illustrator",
        "contributor", "reviewer", "deceased", "posthumously", "hrsg", "hg", "red", "coord", "coordinator", "org",
        "investigator", "principal investigator", "moderator", "narrator", "interviewer", "supervisor", "advisor",
    ]
)  # fmt: skip

LATE_DEGREES = words("ma md ms ba bs rn do jd pe dr prof med mb bm dm otr pt np cns mc")

# What stands in the place of an author's name where there is none; without signs, in small letters.
NOBODY = frozenset(
    [
        "anon", "anonym", "anonyme", "anonymous", "anonymus", "anonymous author", "anonymous authors", "anónimo",
        "anonimo", "anonimous", "anonymized", "anonymised", "anonymous submission", "anonymous reviewer",
        "n a", "not available", "not applicable", "not known", "not listed", "not given", "not specified", "no author",
        "no authors", "no author listed", "no authors listed", "no author name", "no author given", "author unknown",
        "authors unknown", "unknown", "unknown author", "unknown authors", "unnamed", "unspecified", "undisclosed",
        "author", "authors", "the author", "the authors", "first author", "author name", "corresponding author",
        "author withheld", "name withheld", "withheld", "various", "various authors", "various editors", "several",
        "several authors", "multiple authors", "many authors", "et al", "et alii", "and others", "others", "other",
        "others authors", "und andere", "u a", "y otros", "et autres", "tba", "tbd", "to be announced", "editor",
        "editors", "the editor", "the editors", "editorial", "editorial staff", "staff", "staff writer", "nomen nescio",
        "ohne autor", "o a", "o v", "s n", "unbekannt", "inconnu", "desconocido", "sconosciuto", "missing", "no name",
        "noname", "untitled", "test author", "aa vv", "aavv", "vv aa", "佚名", "无", "匿名", "неизвестен", "аноним",
        "без автора", "collective", "collectif", "kollektiv", "collectief", "n n", "n d", "anonuum", "anonüm",
        "著者不明", "作者不详", "익명", "مجهول", "無名氏", "无名氏",
        "無名", "名無し", "作者不明", "作者不詳", "작자미상", "анонім",
        "anonimowy", "anonymni", "anonym forfatter", "tuntematon", "ismeretlen szerzo", "ismeretlen szerző",
        "ismeretlen",
        "okand forfattare", "okänd författare", "ukjent forfatter", "ukendt forfatter", "nicht angegeben", "sin autor",
        "sem autor", "senza autore", "sans auteur", "bez autora", "autores varios", "varios autores", "auteurs divers",
        "autori vari", "staff reporter", "staff reporters", "our correspondent", "our correspondents", "our reporter",
        "from our correspondent", "special correspondent", "admin", "administrator", "user", "guest author",
        "paper under double blind review", "corporate author", "collective author", "undefined", "to be determined",
        "to be confirmed", "tbc", "not yet known", "author names", "et coll", "and colleagues", "no data",
        "bilinmeyen", "yazar yok", "neznámý autor", "neznamy autor", "nieznany", "autor nieznany", "necunoscut",
    ]
)  # fmt: skip

# Words that only say that a name is not given, and words that go with them: `Author names withheld on request`.
WITHHELD = words("""
    anonymous anonymised anonymized unknown withheld undisclosed unspecified unnamed redacted suppressed blinded blind
    unlisted unavailable hidden removed неизвестен неизвестный неизвестны указан указаны anonyme inconnu desconocido
    unbekannt unbekannte sconosciuto onbekend okänd ukjent ukendt
""")
AROUND_WITHHELD = words("""
    author authors name names s no not by on for the of under request review submission double single peer reviewer
    reviewers given listed stated available writer contributor contributors identity identities editor is are at to be
    автор авторы автора не имя auteur autor autores autori auteurs verfasser skribent person
""")
NOT_GIVEN = frozenset(
    {"not stated", "not provided", "not named", "not indicated", "not recorded", "author not stated", "none given",
     "authors not stated", "author not identified", "author not named", "author not listed", "none listed"}
)  # fmt: skip

COMPOUND_SURNAMES = words("""
    欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 皇甫 尉迟 公孙 公孫 慕容 令狐 司徒 东方 端木
""")

# Surnames borne by so many that a given name says little; and where a given name is not shortened by its end.
EAST_ASIAN_SURNAMES = words("""
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang
    deng han feng yu dong xiao cheng cao yuan pan cai jiang du ye wei su lu lv ding ren shen yao jia fu zhong cui
    tan liao fan wan shi kong bai qin gong mao qiu hou shao meng long duan lei qian yin hao gu dai mo xiang chang
    wen pang niu ge xing an qi fang yan jin hong tian zou xiong yi zeng peng lai xue lyu mei ouyang zhuang hua ning
    shu jing sheng kim lee park choi jung jeong kang cho yoon yun jang lim im oh seo shin kwon hwang ahn ryu yoo
    jeon ko moon bae baek heo nam noh roh ha joo ju cha chung chun min son sohn nguyen tran le pham huynh hoang phan
    vu vo dang bui do ho ngo duong ly truong dinh trinh doan dao mai chan wong cheung leung lau chow yeung tam ng
    lam kwok hui hsu hsieh tsai tseng kuo chuang chiang teng chiu lo chu chou tsang yip mok fung
""")

# A full form and its short forms, a row for each; a name of one row fits the full form and not its other short forms.
_NICKNAMES = """
albert al bert | alexander alex sasha sascha alec lex | alexandra alex sasha sandra | alfred fred alf | andrew andy
drew | andreas andy andi | anthony tony | antonio tony toni | antoine tony | benjamin ben benny | bernard bernie |
catherine cathy kate cath cat katie | katherine kathy kate katie kathryn | kathleen kathy kate | charles charlie chuck
chas | christopher chris kit | christian chris | christine chris tina christina | christina chris tina | christoph
chris | daniel dan danny | danielle dani | david dave davy | deborah debbie deb debra | dmitry dima dmitri dmitriy
dimitri | donald don donnie | dorothy dot dottie | douglas doug | edward ed eddie ted ned | edwin ed ned | edmund ed
ted | elizabeth liz beth betty eliza elisabeth lisa libby bess | elisabeth lisa liz beth | emmanuel manny | eugene
gene | ferdinand ferdi fernando | francis frank fran | francisco paco fran | franklin frank | frederick fred freddie
frederic | frederic fred | friedrich fritz | gabriel gabe gabi | geoffrey geoff jeff | gerald gerry jerry | gerard
gerry | giovanni gianni | giuseppe beppe | gregory greg gregor | grigory grisha | harold harry hal | henry harry hank
hal | howard howie | ignacio nacho | ioannis yannis giannis john yiannis | isabel isa | jacob jake jakob | james jim
jimmy jamie | janet jan | jeffrey jeff | jennifer jen jenny | jeremy jerry | jerome jerry | joachim jochen achim |
johannes hans johan | john jack johnny jon | jonathan jon jonny john | joseph joe jo joey | jose pepe | josef sepp |
joshua josh | judith judy | kenneth ken kenny | konstantinos kostas costas | lawrence larry laurie | laurence larry |
leonard len lenny leo | leonardo leo | lewis lew lou | louis lou | lucas luke | ludwig lutz | margaret maggie meg
peggy marge rita greta | maria mary | martin marty | matthew matt mathew | matthias matt | maximilian max | maxwell
max | michael mike mick mickey micha | michel mike | miguel mike | mikhail misha mike michael | mohammad mohammed
muhammad mohamed mohamad mohammod md mohd | nathan nat nate | nathaniel nat nate nathan | nicholas nick nicolas nico |
nicolas nico nick | nikolaos nikos nick | nikolai kolya nikolay | norman norm | olivia liv | oliver ollie olli |
pamela pam | patricia pat patty tricia trish | patrick pat paddy | peter pete | philip phil phillip philippe | phillip
phil | philippe phil | rebecca becky becca | raymond ray | richard rick dick rich ricky | robert bob rob bobby robbie
bert | roberto beto rob bob | rodney rod | roger rog | ronald ron ronnie ronny | rudolf rudi | russell russ rus |
samuel sam sammy | samantha sam | sebastian seb basti bastian | sergey sergei serguei sergej serge | stanley stan |
stefan steffen | stephen steve steven stephan stefan | steven steve stephen | susan sue susie suzanne | terence terry
| terrence terry | theodore ted theo | theodoros theo | theresa terry tess teresa | teresa tess terry maite | thomas
tom tommy | timothy tim timmy | tobias tobi | valentin val | valerie val | victor vic | victoria vicky tori | vincent
vince vinnie | virginia ginny | vladimir vova volodya | walter walt wally | wilhelm willi | william bill will billy
willie liam | yury yuri yuriy iouri | zachary zach zack
"""


def _nicknames() -> dict[str, frozenset[str]]:
    """Return for each form the forms that the same person can bear; only forms of one row, never of two."""
    table: dict[str, set[str]] = {}
    for row in _NICKNAMES.replace("\n", " ").split("|"):
        full, *others = row.split() or [""]
        for other in others:
            table.setdefault(full, set()).add(other)
            table.setdefault(other, set()).add(full)
    return {form: frozenset(others) for form, others in table.items()}


NICKNAMES = _nicknames()

# Words that make an organisation of the name that ends in them.
GROUP_WORDS = words("""
    collaboration collaborations consortium consortia committee association society foundation university universite
    universitat universidad institute institut instituto laboratory laboratories corporation corp inc ltd llc gmbh
    department ministry federation organization organisation alliance taskforce initiative investigators investigator
    trialists collaborators collaborative registry academy subcommittee subgroup hospital commission secretariat
    authority programme program partnership coalition secretary biobank members collab participants contributors
    centers centres editors developers academie akademie akademi instituut
    institutt institutet gesellschaft verein verband
""")

# Those that are surnames as well, behind a known given name: `Janet Hospital`.
ALSO_SURNAMES = words("academy hospital university society corp partnership commission committee centers members")

# Words with which the name of an organisation begins, in several languages, and those that stand anywhere in one.
GROUP_FIRST = words("""
    university universitat universite universidad universidade universita uniwersytet universitet universiteit
    institute institut instituto istituto instytut institutet ministry ministere ministerio ministerium department
    groupe grupo gruppo gruppe arbeitsgruppe arbeitsgemeinschaft arbeitskreis studiengruppe forschungsgruppe bundesamt
    bundesanstalt kommission ausschuss verein verband gesellschaft comite comision commissione comissao equipo equipe
    asociacion associacao associazione societe sociedad sociedade societa stiftung fundacion fundacao fondazione centro
    centre center centers centres office laboratorio laboratoire statistics consorcio consorzio hospital hopital
    ospedale klinikum agence agencia agenzia
""")
GROUP_ANYWHERE = words("""
    university universitat universite universidad hospital institute institut consortium collaboration investigators
    committee department ministry laboratory laboratories trialists akademiya akademie academie gesellschaft instituut
    institutt obshchestvo kollaboratsiya kollaboratsiia genootschap selskap universitet universiteit
""")

# Given names that tell a person whose family name is a word of groups (`Anna Group`, `Oliver Board`).
GIVEN_NAMES = words("""
    aaron abigail ada adam adele adrian adriana agnes ahmad ahmed aiko aisha akira alan alba alejandro aleksandra
    alessandro alex alexander alexandra alexis alfred alice alicia alina alison amanda amelia amina amir amy ana
    anastasia andre andrea andreas andrej andrew angela angelika anita anja ann anna anne anouk anthony antoine
    antonio arjun arnold arthur arturo ashley astrid axel ayse barbara bastian beatrice bella ben benedikt benjamin
    bernard bernardo bernd bill birgit birgitta bjarne bjorn bob boris brian brigitte bruce bruno caitlin camille
    carl carla carlos carmen caroline catherine cecile cecilia charles charlotte chen chiara chris christian
    christina christine christoph christopher claire clara claude claudia claudio clemens colin conor cornelia craig
    cristina dan dana daniel daniela danielle daria david deborah denise dennis derek diana diego dieter dietrich
    dimitri dina dirk dmitry dominik dominique donald doris dorothea dorothy douglas ed edgar edith eduardo edward
    eileen elena eli elias elina elisa elisabeth elizabeth ella ellen elsa emil emilia emily emma emmanuel emre
    enrico eric erik erika ernst esra estelle esther eugene eva evan evelyn fabian fatima federico felicia felix
    ferdinand fernanda fernando filip fiona florian francesca francesco francis francisco frank franz franziska fred
    frederic frederik frida friedrich fritz gabriela gary geoffrey georg george gerald gerhard gianluca gilbert
    giorgio giovanni giulia giuseppe gloria gordon grace graham gregor gregory greta gudrun guido gunnar gunther
    gustav haakon hana hanna hannah hans harald harold harriet harry hasan hassan heather hector heidi heinrich
    heinz helen helena helene henri henriette henrik henry herbert hermann hilde hiroki hiroshi holger howard hugh
    hugo ian ibrahim ida ignacio igor ilse imran ines inga ingo ingrid irene irina iris isaac isabel isabella
    isabelle ivan jack jacob jacques jakob james jan jana jane janet janos jasmin jason javier jean jeff jeffrey
    jennifer jens jeremy jerome jesper jessica jim jo joachim joan joanna joaquin jochen joe joel johan johanna
    johannes john jonas jonathan joost jordi jorge jose josef joseph joshua juan judith judy juergen julia julian
    julien juliette jun justin jürgen kai kaj karen karim karin karl karolina karsten katarina kate katherine
    kathleen kathrin katja keiko keith ken kenji kenneth kevin kim klara klaus kofi konrad kristina kurt lara larry
    lars lasse laura lauren laurent lea leah leila lena lennart leo leon leonard leonardo leslie liam lidia lili lin
    lina linda linus lisa liv lorenzo lothar lotte louis louise luca lucas lucia lucy ludwig luis luisa lukas lydia
    lydie magda magdalena magnus maja malin mandy manfred manuel marc marcel marco marcus margaret margarita maria
    marianne marie marina mario marion marius mark marko markus marlene marta martin martina mary mateo mathias
    mathieu matilda matteo matthew matthias maurice max maxim megan mehmet mei melanie melissa mia michael michaela
    michele michelle miguel mikael mike mikhail mila milan milos mina miriam mirjam mohamed mohammad mohammed monica
    moritz muhammad mustafa nadia nadine nancy natalia nathalie nathan neil nicholas nick nicola nicolas nicole
    niklas nikolai nikos nils nina noah noor nora norbert norman olaf ole oleg oleksandr olga oliver omar oscar
    oskar otto pablo pamela paolo pascal pat patricia patricio patrick paul paula paulo pavel pedro penelope per
    peter petra phil philip philipp phillip pia pierre pieter priya rachel rafael rahul raj ralf ralph ramon ramona
    raphael raul raymond rebecca reinhard renata rene ricardo richard rita rob robert roberto robin roger roland
    roman ron ronald rosa rosalind rudolf rupert russell ruth ryan sabine salma salvatore sam samantha samuel sandra
    sanjay sanna sara sarah satoshi scott sean sebastian serge sergei sergey sergio shannon sharon sigrid silke
    silvia simon simone sofia sonia sophie stefan stefanie stefano stella stephan stephanie stephen steve steven
    stuart susan susanne suzanne sven svetlana sylvia sylvie takashi tamara tanja tanya tatiana ted teresa theo
    theodore theresa thomas tiago tim tina tobias tom tomas tony tor torsten tracy tyler ulla ulrich ulrike uma
    ursula ute valentin valentina valerie vera veronica victor victoria viktor vincent vivian vladimir volker walter
    wei wendy werner wilhelm will william wolfgang wolfram xavier xenia yan yann yasmin yasmine ying yoko yuki yuri
    yusuf yves yvonne zachary zara zoe
""")

# Given names that begin double ones (`María Luz`), and those that are often the first of two family names.
DOUBLE_GIVEN = words("maria marie jose juan luis ana jean anne")
ALSO_FIRST_SURNAMES = words("martin simon marco miguel pablo vicente santiago tomas alonso thomas jorge luis san chen")

# Two words that do so together.
GROUP_PAIRS = frozenset(
    f"{kind} {end}"
    for kind, ends in {
        "study": "group groups team", "working": "group groups party", "research": "group groups network team center",
        "task": "force forces", "writing": "group committee", "trial": "group groups investigators team",
        "interest": "group", "steering": "group committee", "expert": "group panel", "consensus": "group panel",
        "advisory": "board group panel", "editorial": "board team", "development": "group team", "author": "group",
        "trials": "group unit", "cooperative": "group", "core": "team group",
        "user": "group", "users": "group", "dev": "team",
        "science": "unit team", "support": "team unit group",
        "oncology": "group", "project": "group team",
    }.items()
    for end in ends.split()
)  # fmt: skip

# Words that can also be a surname or a nickname: they need a second sign.
WEAK_GROUP_WORDS = words("""
    team teams group groups lab labs network project center centre community workshop research agi ai company council
    agency bureau college board panel school study trial clinic office unit club
""")

# Known organisations, in one word.
ORGANISATIONS = words("""
    openai deepmind anthropic google microsoft nvidia meta amazon apple ibm huawei alibaba tencent baidu bytedance
    deepseek deepseekai qwen mistralai sakanaai eleutherai bigscience bigcode cohere huggingface laion mosaicml
    databricks stabilityai moonshotai minimax stepfun zhipuai adept inflectionai characterai perplexity xai cern
    nasa salesforce adobe samsung intel gemini gemma nllb llama seamless cerebras snowflake allenai ai2 baichuan
    internlm kimi chatglm yandex unesco unicef oecd eurostat iaea noaa usgs ipcc icecube lhcb eurobarometer 23andme
""")
