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
