"""Words that points of a plan begin with, and words that never end one."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Verbs and nouns that plans begin their points with. A capital letter on one of them in
# the middle of a line says that a line break was lost there.
OPENERS = _words(
    """
    accelerate achieve act action add additional admin adopt agree align all allocate analyse
    analysis any apply appoint approve arrange assess assign assurance attend audit audits be
    begin better brief build business capacity carry champion check clarify clear co-produce
    collate commission commissioning communicate complete completing conduct confirm consider
    consideration consult consultant consultation consulting continue convene coordinate create
    daily data deep define deliver delivering demonstrate deploy design determine develop
    developing development devise direct disseminate each embed embedding enable engage enhance
    ensure establish established establishing establishment evaluate evidence existing expand
    explore extend facilitate feedback finalise focus follow formalise fully further gain gather
    good have help hold identify implement implementation implemented implementing improve
    improved improvement improvements include increase increased induct inform initiate
    integrate introduce introducing introduction invest investigate issue join keep launch lead
    learn length link maintain make management managers map maximise measure meet monitor
    monthly more move new number obtain offer ongoing organise oversee participate percentage
    performance pilot placement plan plans prepare prevent prioritise procure produce progress
    promote proportion proposal propose provide publish put quality quarterly raise re-establish
    re-launch recruit recruitment redesign redesigning reduce reduction refine refocus refresh
    refreshing regular reinforce relaunch remove report reports require research resource
    respond restructure review reviewed reviewing reviews revise revised revising rewrite roll
    routine run sample scope scoping secure seek services set share simplify staff standardise
    start strengthen strengthening structure submit supervision support survey sustain take
    target targeted test track train training transfer transform undertake undertaken
    undertaking update use utilise validate weekly where work working write
    """
)
# Of those, what is part of no name, so that it begins a point after a capital too.
PARTICIPLES = _words(
    """
    reviewing reviewed implementing implemented revising revised developing establishing
    introducing introduced delivering delivered refreshing undertaking completing embedding
    """
)
# After one of these a sentence goes on, whatever letter comes next.
FUNCTION_WORDS = _words(
    """
    & + - a about across after all an and any are as at be been before between both by can could
    during each eg every for from her his how ie if in include including into is its may must
    new no not of on onto or our over per re should than that the their then these this those
    through to under via was were when where whether which who will with within would your – —
    """
)
# Verbs that take a whole clause: "Ensure Care Plans are updated" is one point.
CLAUSE_TAKERS = _words(
    "Ensure Care Plans are updated check confirm demonstrate ensure ensuring evidence make monitor report require see show"
)
# Words that begin a clause inside a sentence.
SUBORDINATORS = _words("after before how if so that until when where whether which who")
