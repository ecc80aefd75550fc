"""Text from a PDF: a summary of themes, footnotes to the headings, a theme row, inline owners, N/A cells."""

from tests.plans.examples.example import Example

TEXT = """Quernbury City Council improvement plan 2019

Our work falls under two themes, which the table below sets against what inspectors recommended.

Theme\tOfsted recommendations\tOur own priorities
<b>Knowing our children</b>\t<ul style="list-style-type: none"> <li>Assessments</li> <li>Return interviews</li> </ul>\t<ul style="list-style-type: none"> <li>Neglect</li> </ul>
<b>Room to do good work</b>\t<ul style="list-style-type: none"> <li>Caseloads</li> </ul>\t<ul style="list-style-type: none"> <li>Recruitment of carers</li> </ul>

What?\tWhat will this improve?*\tAccountable officer(s)\tDeadline\tClosing the loop**\tSub actions and implications\t\t
\t\t\t\t\tFinancial\tStaff\tPartners***
Knowing our children\t\t\t\t\t\t\t
Ensure assessments are informed by the family's history\tBetter plans for children\tHOS Assessment  HOS Early Help\tMarch 2019\t<ul style="list-style-type: none"><li>- Audit twenty cases (<i>Head of QA – Feb19</i>)</li></ul>\tN/A\t<ul style="list-style-type: none"><li>- Train each team in the use of chronologies (<i>Learning Manager – Nov18</i>)</li><li>- Add history to supervision records (<i>All TMs – Oct18 onwards</i>)</li></ul>\tN/A
Make return interviews inform plans\tFewer children go missing\tHOS Adolescents\tOn-going to the end of March 2019\t<ul style="list-style-type: none"><li>- Quarterly report to the partnership (<i>on-going</i>)</li></ul>\tN/A\tN/A\t<ul style="list-style-type: none"><li>- Share themes with police (<i>HOS Adolescents / Police Inspector – Dec18</i>)</li></ul>

What?\tWhat will this improve?*\tAccountable officer(s)\tDeadline\tClosing the loop**\tSub actions and implications\t\t
\t\t\t\t\tFinancial\tStaff\tPartners***
Room to do good work\t\t\t\t\t\t\t
Bring caseloads to eighteen or fewer\tWorkers have time for children\tService Director\tJune 2019\t<ul style="list-style-type: none"><li>- Weekly caseload report (<i>Performance Team – from Sept18</i>)</li></ul>\t<ul style="list-style-type: none"><li>- Bid for two further posts (<i>Service Director – Oct18</i>)</li></ul>\tN/A\tN/A

* Which part of the inspection report this answers
** How we shall know that it was done
*** Including schools
"""

EXAMPLE = Example(
    title="Headings in two levels with footnotes, theme rows, columns of implications",
    file_name="plan-2019.txt",
    build=lambda: TEXT,
    gives="""
        authority: Quernbury City Council
        theme: Knowing our children
        objective: Ensure assessments are informed by the family's history
        who: HOS Assessment; HOS Early Help
        when: 2019-03-31
        closing_the_loop: ?
        supports: ?
        impact: ?
        - Train each team in the use of chronologies (Learning Manager – Nov18) | Learning Manager | 2018-11-30
        - Add history to supervision records (All TMs – Oct18 onwards) | All TMs | from 2018-10-01
        objective: Make return interviews inform plans
        who: HOS Adolescents
        when: ongoing 2019-03-31
        closing_the_loop: ?
        supports: ?
        impact: ?
        - Share themes with police (HOS Adolescents / Police Inspector – Dec18) | HOS Adolescents; Police Inspector | 2018-12-31
        theme: Room to do good work
        objective: Bring caseloads to eighteen or fewer
        who: Service Director
        when: 2019-06-30
        closing_the_loop: ?
        supports: ?
        impact: ?
        - Bid for two further posts (Service Director – Oct18) | Service Director | 2018-10-31
    """,
)
