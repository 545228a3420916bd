"""Closed word lists: function words, light adjectives, heads of method names, words that make no name."""


def words_of(text: str) -> frozenset[str]:
    """Return the set of the words of a text."""
    return frozenset(text.split())


FUNCTION = words_of("""
    a an the this that these those such each every any all some both either neither no not nor and or but if
    then than as of in on at by for from to into onto over under with without within via per between among
    across through during against toward towards about above below up down out off until while when where which
    who whom whose what how why we our us you your they their them it its he she his her i my me is are was were
    be been being am do does did done has have had having can could may might must shall should will would also
    only very more most much many less least few several various other another same own so too just even still
    yet however thus hence therefore moreover furthermore here there because since although though whereas
    whether like unlike e.g i.e etc vs versus instead rather often typically usually recently finally first
    second third now well one two three four five respectively namely once upon after before et al
""")
"""Words that never belong to a name, except inside one written in capitals."""

VERBS = words_of("""
    propose proposes proposed proposing introduce introduces introduced introducing present presents presented
    presenting develop develops developed developing use uses used using apply applies applied applying show
    shows showed shown showing demonstrate demonstrates demonstrated demonstrating study studies studied
    studying consider considers considered considering provide provides provided providing prove proves proved
    proving achieve achieves achieved achieving improve improves improved improving outperform outperforms
    outperformed outperforming perform performs performed performing obtain obtains obtained obtaining find
    finds found finding compare compares compared comparing combine combines combined combining leverage
    leverages leveraged leveraging employ employs employed employing allow allows allowed allowing enable
    enables enabled enabling require requires required requiring reduce reduces reduced reducing increase
    increases increased increasing make makes made making give gives gave given giving take takes took taken
    taking yield yields yielded yielding lead leads led leading include includes included including exploit
    exploits exploited exploiting incorporate incorporates incorporating address addresses addressed addressing
    solve solves solved solving analyze analyzes analyzed analyzing analyse investigate investigates
    investigated investigating explore explores explored exploring evaluate evaluates evaluated evaluating
    examine establish establishes established describe describes described describing derive derives derived
    deriving extend extends extended extending design designs designed designing construct constructs
    constructed constructing suggest suggests suggested suggesting train trains trained learn learns learned
    learnt adopt adopts adopted adopting utilize utilizes utilized utilizing integrate integrates integrated
    integrating aim aims aimed offer offers offered offering remain remains become becomes becoming generate
    generates generated capture captures captured capturing based following call called calls named dubbed
    termed known build builds built building need needs tend tends seek seeks rely relies relying understand
    understanding overcome tackle tackles tackled exhibit exhibits hold holds contain contains consist consists
    focus focuses revisit rethinking towards report reports reported formulate formulated run runs running
    implement implemented encourage encourages bridge bridging identify identifies identified identifying
    estimate estimates fit fits fitted predict predicts predicted converges converge matches match exceeds
    exceed scales suffers suffer fails fail works work surpasses surpass
""")
"""Verb forms that end or begin a noun phrase of these texts."""

LIGHT = words_of("""
    novel new simple efficient effective general generic proposed existing standard classical classic
    conventional popular vanilla modern recent traditional well-known known state-of-the-art state art different
    similar particular specific common typical powerful scalable robust flexible practical principled unified
    fast faster better best good large small larger smaller single multiple main key important significant
    underlying resulting corresponding latest advanced sophisticated original current previous prior above
    following first complex strong weak high low higher lower real full entire whole overall alternative
    additional further extensive rigorous theoretical empirical experimental competitive comparable promising
    successful celebrated widely-used lightweight end-to-end appropriate suitable certain inherent natural
    optimal suboptimal near-optimal state-of-art next-generation leading open-source proprietary commercial
    so-called innovative improved enhanced tailored elegant provable provably highly fully computationally newly
    recently widely commonly previously comparative our
""")
"""Adjectives and adverbs that are cut off at the left of a noun phrase."""

GENERIC_HEADS = words_of("""
    model algorithm method architecture approach framework estimator kernel technique system network procedure
    scheme optimizer layer module strategy regime methodology mechanism paradigm pipeline protocol solver tool
    toolkit library solution variant classifier learner agent policy rule formulation baseline family
""")
"""Nouns that only say that something is a method; they are left out of a name that stands without them."""

STRONG_HEADS = words_of("""
    regression descent autoencoder transformer decoding attention distillation normalization prompting bootstrap
    transform filter sampler gan gans lasso forest boosting bagging dropout perceptron svm lstm rnn cnn mlp
    estimator optimizer algorithm kernel regressor classifier network loss process mixture machine tree search
    sampling carlo factorization decomposition averaging unrolling rewinding backpropagation propagation
    momentum thresholding likelihood maximization minimization approximation projection embedding encoding
    expansion quantizer encoder decoder tuning training augmentation matching parameterization parametrization
    initialization clipping pooling convolution aggregation gradient voting ranking rejection resampling
    smoothing imputation calibration masking merging routing caching scheduling warmup annealing cooldown
    schedule regularizer penalty test score index elimination bandit inference analysis clustering pruning
    quantization adapter policy gate unit connection block head field
""")
"""Nouns that a name of a technique likes to end in."""
TECHNIQUE_HEADS = (STRONG_HEADS | GENERIC_HEADS) - words_of("connection field momentum process system") | words_of("""
    spectroscopy microscopy tomography radiography lithography chromatography electrophoresis crystallography
    diffraction scattering imaging interferometry photometry spectrometry calorimetry dosimetry polarimetry
    simulation simulations calculation computation dynamics theory formalism calculus transformation
    decomposition regularization renormalization quantization discretization homogenization linearization
    bosonization measurement assay sequencing staining deposition epitaxy growth synthesis etching annealing
    cooling trapping tweezer echo tagging labelling survey interview trial review mapping modelling modeling
    fitting reconstruction prescription ansatz gauge bootstrap reduction elimination construction substitution
    integration interpolation extrapolation quadrature iteration perturbation variation hierarchy resummation
    code package software language logic programming control feedback detection estimation tracking steering
    therapy surgery ablation code trick principle criterion rule law lemma constructor
    group element elements analyzer detector counting dating
""")
"""Words in which the name of a technique ends, in all sciences."""

NOT_HEADS = words_of("""
    result results problem problems task tasks data dataset datasets performance accuracy paper papers work
    works experiment experiments evaluation comparison theory theorem bound bounds guarantee guarantees
    assumption assumptions condition conditions setting settings challenge challenges question questions issue
    issues case cases number set sets size time cost costs complexity efficiency quality effect effects impact
    role behavior insight insights evidence example examples application applications domain domains field
    research study studies analysis understanding knowledge information concept concepts notion property
    properties phenomenon structure structures feature features parameter parameters function functions space
    spaces distribution distributions error errors rate rates risk regret gap trade-off tradeoff metric metrics
    benchmark benchmarks corpus language languages user users human humans people author authors state states
    action actions reward rewards environment environments point points sample samples sequence sequences image
    images text texts word words sentence sentences graph graphs matrix matrices vector vectors dimension
    dimensions scale power capability capabilities limitation limitations survey review overview perspective
    framework approach direction way ways means step steps level levels stage lack need use improvement
    improvements advantage advantages contribution contributions
""")
"""Nouns that no name of a technique ends in."""

DATA_HEADS = words_of("""
    dataset datasets benchmark benchmarks corpus corpora treebank collection testbed suite database challenge
""")
"""Nouns that say of the name before them that it names data."""

ONLY_DATA = words_of("dataset datasets benchmark benchmarks")
"""Those of them that are no part of the name."""

NO_NAMES = words_of("""
    llm llms lm lms vlm vlms mllm mllms nlp ai ml rl dl fl icl iid gpu gpus cpu cpus tpu tpus ood sota api apis
    qa ner snr kl mse auc roc fid bleu rouge pde pdes ode odes sde sdes mdp mdps pomdp rkhs dag dags nas cv nlg
    nlu asr mt nmt us usa uk eu id ii iii iv vi vii viii ix pac np nphard np-hard i.i.d 2d 3d 4d id1 flops hpc
    iot covid covid-19 cc mit ieee acm arxiv github pdf html xml json url urls ui ux hci kg kgs ir ie re wsd eeg
    fmri mri ct ehr ehrs dna rna mae rmse mape psnr ssim map ndcg wer cer f1 acc iou clip-score openai deepmind
    google microsoft huggingface nvidia agi genai slm slms dnn dnns ann anns nn nns sts pos srl ssl cl uq rct
    rcts ate cate hte dp ldp eu's x y z linkedin facebook youtube twitter amazon ibm nasa nih who fda sql http
    tcp ip vr ar cad arc-agi h100 a100 v100 h800 bfloat16 fp16 fp8 int8 int4 fp32 ram dram ssd wi-fi wifi 5g 6g qos
    sla roi kpi phd stem cs ee mlsys msa l1 l2 lp
""")
"""Acronyms and marks of fields, tasks, quantities, companies and hardware: never a method by themselves."""
