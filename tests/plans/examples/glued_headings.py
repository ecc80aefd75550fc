"""Text with tabs: page by page, the repeated headings have lost letters or cling to the first words."""

from tests.plans.examples.example import Example

TEXT = """Objective / Ofsted Ref\tActions\tProgress\tFurther work
a. Strengthen the oversight of children missing from home Ofsted Refs : 3, 7\tHold a weekly missing meeting chaired by the Head of Service.\tThe meeting has been held since January 2018.\tAn evaluation is due in June 2018.
bjective / Ofsted Ref\tActions\tProgress\tFurther work
b. Improve the quality of pathway plans Ofsted Refs : 12\tCo-produce a new template with care leavers.\tThe template was agreed in\tTeams will be trained over the summer.
Objective / Ofsted Ref\tActions\tProgress\tFurther work
\t\tMarch 2018 by the board.\t
c. Increase the take-up of advocacy Ofsted Refs : 1-12\tPublicise the service in every placement.\tTake-up has risen.\tA survey of children will be run in the autumn.
"""

EXAMPLE = Example(
    title="Damaged repeated headings; citations inside the objective's cell; split rows",
    file_name="progress.txt",
    build=lambda: TEXT,
    gives="""
        theme: ?
        objective a: Strengthen the oversight of children missing from home
        recs: 3, 7
        progress: The meeting has been held since January 2018.
        further_work: An evaluation is due in June 2018.
        - Hold a weekly missing meeting chaired by the Head of Service. | ? | ?
        objective b: Improve the quality of pathway plans
        recs: 12
        progress: The template was agreed in March 2018 by the board.
        further_work: Teams will be trained over the summer.
        - Co-produce a new template with care leavers. | ? | ?
        objective c: Increase the take-up of advocacy
        recs: 1-12
        progress: Take-up has risen.
        further_work: A survey of children will be run in the autumn.
        - Publicise the service in every placement. | ? | ?
    """,
)
