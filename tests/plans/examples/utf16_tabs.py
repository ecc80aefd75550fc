"""Unicode text as a spreadsheet saves it: UTF-16 with tabs, quoted cells over lines."""

from tests.plans.examples.example import Example

TEXT = (
    "Outcome\tAction\tResponsible person\tCompletion date\tStatus\r\n"
    '"Adoption is timely"\t"Match weekly\nwith the regional agency"\tAdoption Lead\t28/02/2026\tOn track\r\n'
    "Kinship carers are supported\tPublish the local offer\tKinship Manager\t31/05/2026\tDelayed\r\n"
)

EXAMPLE = Example(
    title="UTF-16 text with tabs from a spreadsheet",
    file_name="plan.txt",
    build=lambda: TEXT.encode("utf-16"),
    gives="""
        theme: ?
        objective: Adoption is timely
        who: Adoption Lead
        when: 2026-02-28
        rag: On track
        - Match weekly with the regional agency | ? | ?
        objective: Kinship carers are supported
        who: Kinship Manager
        when: 2026-05-31
        rag: Delayed
        - Publish the local offer | ? | ?
    """,
)
