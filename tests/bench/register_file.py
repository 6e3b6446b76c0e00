"""A register of accreditation as large as the federal one, invented, in the real structure."""

from pathlib import Path

CERTIFICATES = 43_724

_ORGANISATION = """\
   <ActualEducationOrganization>
    <Id>{id}</Id>
    <FullName>Муниципальное бюджетное общеобразовательное учреждение "Примерная средняя школа № {n}"</FullName>
    <ShortName>МБОУ "Примерная СОШ № {n}"</ShortName>
    <PostAddress>658000, Примерный край, Примерный район, с. Примерное, ул. Школьная, д. {n}</PostAddress>
    <Phone>8 (38500) 22-3-{tail:02}</Phone>
    <Fax>8 (38500) 22-4-{tail:02}</Fax>
    <Email>school{n}@example.ru</Email>
    <WebSite>https://school{n}.example.ru/</WebSite>
    <OGRN>{ogrn}</OGRN>
    <INN>{inn}</INN>
    <KPP>220001001</KPP>
    <HeadPost>Директор</HeadPost>
    <HeadName>Примерова Анна Ивановна</HeadName>
    <RegionName>Примерный край</RegionName>
   </ActualEducationOrganization>
"""
_PROGRAM = """\
     <EducationalProgram>
      <Id>{id}-{level}</Id>
      <EduLevelName>{name}</EduLevelName>
      <ProgrammName>{name}</ProgrammName>
      <IsAccredited>0</IsAccredited>
      <IsCanceled>0</IsCanceled>
      <IsSuspended>0</IsSuspended>
     </EducationalProgram>
"""
_SUPPLEMENT = """\
    <Supplement>
     <StatusName>Действующее</StatusName>
     <Number>{number}</Number>
     <IssueDate>2014-06-20</IssueDate>
     <Id>{id}-{number}</Id>
{organisation}     <EducationalPrograms>
{programs}     </EducationalPrograms>
    </Supplement>
"""
_CERTIFICATE = """\
  <Certificate>
   <IsFederal>0</IsFederal>
   <Id>{id}</Id>
   <StatusName>Действующее</StatusName>
   <RegionName>Примерный край</RegionName>
   <RegionCode>22</RegionCode>
   <RegNumber>А007-01260-22/{n:08}</RegNumber>
   <IssueDate>2014-06-20</IssueDate>
   <ControlOrgan>Министерство образования и науки Примерного края</ControlOrgan>
   <PostAddress>658000, Примерный край, Примерный район, с. Примерное, ул. Школьная, д. {n}</PostAddress>
   <EduOrgFullName>Муниципальное бюджетное общеобразовательное учреждение "Примерная школа № {n}"</EduOrgFullName>
   <EduOrgShortName>МБОУ "Примерная СОШ № {n}"</EduOrgShortName>
   <EduOrgINN>{inn}</EduOrgINN>
   <EduOrgKPP>220001001</EduOrgKPP>
   <EduOrgOGRN>{ogrn}</EduOrgOGRN>
{organisation}   <Supplements>
{supplements}   </Supplements>
  </Certificate>
"""
_LEVELS = ("Начальное общее образование", "Основное общее образование", "Среднее общее образование")


def write_register(path: Path, certificates: int = CERTIFICATES) -> None:
    """Write the file, one certificate after another."""
    with path.open("w", encoding="utf-8") as file:
        file.write("<?xml version='1.0' encoding='utf-8'?>\n<OpenData>\n <Certificates>\n")
        for n in range(1, certificates + 1):
            file.write(certificate(n))
        file.write(" </Certificates>\n</OpenData>\n")


def certificate(n: int) -> str:
    """One certificate of an invented school: its organisation and three supplements of three levels."""
    identity = f"00000000-0000-4000-8000-{n:012}"
    numbers = {"n": n, "tail": n % 100, "inn": f"{2200000000 + n}", "ogrn": f"{1022200000000 + n}"}
    organisation = _ORGANISATION.format(id=identity, **numbers)
    programs = "".join(
        _PROGRAM.format(id=identity, level=level, name=name) for level, name in enumerate(_LEVELS, start=1)
    )
    supplements = "".join(
        _SUPPLEMENT.format(id=identity, number=number, organisation=organisation, programs=programs)
        for number in (1, 2, 3)
    )
    return _CERTIFICATE.format(id=identity, organisation=organisation, supplements=supplements, **numbers)
