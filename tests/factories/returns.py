"""Files of the return on children looked after, of invented children, as CSV."""

from pathlib import Path

BORN = "06/05/2012"
HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"
EPISODES = (
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN"
)
REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE"
HEADER_ROW = f"0042,F,{BORN},WBRI,A000000000042,0,"


def module(path: Path, headings: str, *rows: str, encoding: str = "utf-8") -> Path:
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text("\n".join((headings, *rows)) + "\n", encoding)
    return path


def episode(
    began: str,
    why: str,
    ended: str = "",
    ended_why: str = "",
    *,
    status: str = "C2",
    place: str = "U6",
    child: str = "0042",
) -> str:
    return (
        f"{child},{began},{why},{status},N1,{place},PR1,{ended},{ended_why},,AB1 2CD,AB1 3CD,SC01"
    )
