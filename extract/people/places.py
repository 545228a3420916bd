"""Tables about places of work: countries and states, and words of universities, that stand behind a name."""

from extract.people.tables import words

# Countries and states as addresses name them, folded; of several words with blanks.
COUNTRIES = frozenset(
    part.strip()
    for part in """
    afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, bahrain,
    bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia and herzegovina, botswana, brazil,
    brasil, brunei, bulgaria, burkina faso, burundi, cambodia, cameroon, canada, cape verde, chad, chile, china,
    p.r. china, pr china, people's republic of china, colombia, congo, costa rica, croatia, cuba, cyprus,
    czech republic, czechia, denmark, danmark, deutschland, djibouti, ecuador, egypt, el salvador, england, eritrea,
    espana, estonia, eswatini, ethiopia, fiji, finland, france, gabon, gambia, georgia, germany, ghana, greece,
    greenland, guatemala, guinea, guyana, haiti, honduras, hong kong, hungary, iceland, india, indonesia, iran, iraq,
    ireland, israel, italy, italia, ivory coast, jamaica, japan, jordan, kazakhstan, kenya, korea, republic of korea,
    south korea, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein, lithuania,
    luxembourg, macao, macau, macedonia, north macedonia, madagascar, malawi, malaysia, maldives, mali, malta,
    mauritania, mauritius, mexico, moldova, monaco, mongolia, montenegro, morocco, mozambique, myanmar, namibia, nepal,
    netherlands, the netherlands, nederland, new zealand, nicaragua, niger, nigeria, northern ireland, norway, norge,
    oman, osterreich, pakistan, palestine, panama, papua new guinea, paraguay, peru, philippines, poland, polska,
    portugal, puerto rico, qatar, romania, russia, russian federation, rwanda, saudi arabia, schweiz, scotland,
    senegal, serbia, sierra leone, singapore, slovakia, slovenia, somalia, south africa, spain, sri lanka, sudan,
    suisse, suriname, sverige, sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand, togo,
    trinidad and tobago, tunisia, turkey, turkiye, turkmenistan, uganda, ukraine, united arab emirates, uae,
    united kingdom, uk, u.k., great britain, united states, united states of america, usa, u.s.a., us, u.s., uruguay,
    uzbekistan, venezuela, vietnam, viet nam, wales, yemen, zambia, zimbabwe,
    alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois,
    indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi,
    missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina,
    north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas,
    utah, vermont, virginia, washington, west virginia, wisconsin, wyoming, ontario, quebec, british columbia, alberta
    """.replace("\n", " ").split(",")
)

# Those that are given names or family names as well: alone behind a comma they say nothing.
ALSO_NAMES = words("""
    chad china cuba france georgia india ireland israel italia jamaica jordan kenya mali malta alabama arizona
    california carolina dakota florida hawaii idaho indiana iowa louisiana maine maryland montana nevada oregon
    pennsylvania tennessee texas utah vermont virginia washington wyoming alberta ontario albania angola armenia
    austria argentina brasil
""")

# Words of which one makes a part between commas a place of work.
PLACE_WORDS = words("""
    university universitat universitaet universite universita universidad universidade universiteit universitet
    uniwersytet univerzita univ institute institut instituto istituto instytut inst department dept departamento
    departement dipartimento faculty facultad faculte facolta fakultat division laboratory laboratories laboratorio
    laboratoire hospital hopital ospedale klinikum klinik school college ecole academy academia center centre zentrum
    centro cnrs inria csic ministry ltd gmbh corporation foundation organization organisation polytechnic politecnico
    technion hochschule campus
""")

# Towns with universities; behind a full name, where the person works (`Ada Brumel, Oslo`). Some are family names, too.
TOWNS = frozenset(
    part.strip()
    for part in """
    aachen, aalborg, aarhus, abu dhabi, addis ababa, ahmedabad, amsterdam, ankara, ann arbor, antwerp, athens,
    atlanta, auckland, baltimore, bangalore, bengaluru, bangkok, barcelona, beijing, beirut, belfast, belgrade,
    bergen, berkeley, berlin, bielefeld, bilbao, birmingham, bochum, bogota, bologna, bonn, bordeaux, boston,
    boulder, bratislava, braunschweig, bremen, brisbane, brussels, bucharest, budapest, buenos aires, cairo, calcutta,
    canberra, cape town, chapel hill, chengdu, chennai, chiba, chicago, chongqing, christchurch, cluj-napoca, coimbra,
    college park, cologne, copenhagen, corvallis, cracow, krakow, daejeon, dakar, dalian, dar es salaam, darmstadt,
    debrecen, delft, delhi, new delhi, detroit, dhaka, dresden, dubai, dublin, dusseldorf, edinburgh,
    eindhoven, erlangen, espoo, evanston, fukuoka, galway, gainesville, gdansk, genoa, ghent, glasgow,
    goteborg, gothenburg, gottingen, granada, graz, grenoble, groningen, guadalajara, guangzhou, guwahati,
    hamburg, hangzhou, hannover, hanoi, harbin, heidelberg, helsinki, hefei, hiroshima, hsinchu, hyderabad,
    ibadan, innsbruck, istanbul, ithaca, izmir, jakarta, jerusalem, johannesburg, kanpur, karachi, karlsruhe, kassel,
    kaunas, kharagpur, kiel, kiev, kyiv, kolkata, kuala lumpur, kyoto, la jolla, lagos, lahore, lausanne, leeds,
    leicester, leiden, leipzig, leuven, liege, lille, linkoping, linz, lisbon, liverpool, ljubljana, london,
    los angeles, lyon, maastricht, madrid, magdeburg, mainz, manchester, manila, mannheim, marburg, marseille,
    melbourne, mexico city, minneapolis, minsk, montpellier, montreal, moscow, mumbai, munich, munchen, munster,
    nagoya, nairobi, nanjing, nantes, naples, napoli, new haven, newcastle, nijmegen, nottingham, novosibirsk,
    nuremberg, odense, osaka, oslo, oulu, oxford, padova, padua, palo alto, pasadena, patras, perugia, philadelphia,
    pittsburgh, poznan, prague, pretoria, pune, quito, ramat gan, regensburg, reykjavik, riga,
    rio de janeiro, riyadh, rostock, rotterdam, saarbrucken, salzburg, san diego, san francisco, sao paulo, sapporo,
    sarajevo, seattle, sendai, seoul, sevilla, seville, shanghai, sheffield, shenyang, shenzhen, siegen, skopje,
    southampton, st. louis, st. petersburg, stavanger, stellenbosch, stockholm, strasbourg, stuttgart,
    suzhou, szeged, taipei, tallinn, tampere, tartu, tbilisi, tehran, tel aviv, thessaloniki, tianjin, tokyo, toulouse,
    trieste, tromso, trondheim, tsukuba, tubingen, turin, torino, turku, ulm, umea, uppsala, urbana, utrecht,
    vancouver, vilnius, warsaw, warszawa, washington dc, washington d.c., waterloo, wroclaw, wuhan, wurzburg, xiamen,
    yerevan, yokohama, zagreb, zaragoza, zurich
    """.replace("\n", " ").split(",")
)
