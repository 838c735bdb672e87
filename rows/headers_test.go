package rows

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWordsTable(t *testing.T) {
	known, err := words()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range Fields() {
		if !slices.ContainsFunc(slices.Collect(mapValues(known)), func(m meaning) bool { return m.field == f }) {
			t.Errorf("no word means %s", f)
		}
	}
	if _, err := readWords("field,language,words\nname,en,x\nlei,en,X"); err == nil {
		t.Error("a word under two fields was accepted")
	}
}

func mapValues[K comparable, V any](m map[K]V) func(func(V) bool) {
	return func(yield func(V) bool) {
		for _, v := range m {
			if !yield(v) {
				return
			}
		}
	}
}

func TestLookup(t *testing.T) {
	for header, want := range map[string]Field{
		"dateOfBirth": BirthDate, "DATE_OF_BIRTH": BirthDate, "Date of birth:": BirthDate, "DOB*": BirthDate,
		"LEICode": LEI, "leiCode": LEI, "IMONumber": IMO, "Geburtsdatum (TT.MM.JJJJ)": BirthDate, "Passport number 2": Passport,
		"Alias 3": Alias, "Name / Nom / Nome": FullName, "Country|Land": Country, "ＮＡＭＥ": FullName, "name.first": FirstName,
		"ID": Reference, "№ п/п": Reference, "N° client": Reference,
	} {
		if m, ok := lookup(header); !ok || m.field != want {
			t.Errorf("lookup(%q) = %q, %v, want %q", header, m.field, ok, want)
		}
	}
	for _, header := range []string{"", "Name / Land", "Foo", "Name 2", "Jane Doe", "1980-12-31"} {
		if m, ok := lookup(header); ok {
			t.Errorf("lookup(%q) = %q, want nothing", header, m.field)
		}
	}
}

// TestLanguages maps a usual header of each language.
func TestLanguages(t *testing.T) {
	for _, c := range []struct {
		language, header string
		want             []Field
	}{
		{"en", "Customer ID,First name,Middle name,Last name,DOB,Nationality,Passport No.", []Field{Reference, FirstName, MiddleName, LastName, BirthDate, Nationality, Passport}},
		{"en", "Company,Country,Registration number,LEI,SWIFT/BIC", []Field{FullName, Country, RegistrationNumber, LEI, BIC}},
		{"de", "Kundennr.,Name,Vorname,Geb.-Datum,Staatsangehörigkeit,Straße,PLZ,Ort", []Field{Reference, LastName, FirstName, BirthDate, Nationality, Address, Address, Address}},
		{"de", "Firma,Land,Handelsregisternummer,USt-IdNr.", []Field{FullName, Country, RegistrationNumber, TaxNumber}},
		{"fr", "Nom,Prénom,Date de naissance,Nationalité,N° de passeport", []Field{LastName, FirstName, BirthDate, Nationality, Passport}},
		{"es", "Nombre,Apellidos,Fecha de nacimiento,DNI,País", []Field{FirstName, LastName, BirthDate, IDNumber, Country}},
		{"pt", "Nome completo,CPF,Data de nascimento,Morada", []Field{FullName, TaxNumber, BirthDate, Address}},
		{"it", "Nome,Cognome,Data di nascita,Codice fiscale,Indirizzo", []Field{FirstName, LastName, BirthDate, TaxNumber, Address}},
		{"nl", "Naam,Voornaam,Geboortedatum,BSN,Land", []Field{LastName, FirstName, BirthDate, IDNumber, Country}},
		{"pl", "Imię,Nazwisko,Data urodzenia,PESEL,Obywatelstwo", []Field{FirstName, LastName, BirthDate, IDNumber, Nationality}},
		{"cs", "Jméno,Příjmení,Datum narození,Rodné číslo,Země", []Field{FirstName, LastName, BirthDate, IDNumber, Country}},
		{"sk", "Meno,Priezvisko,Dátum narodenia,Štátne občianstvo", []Field{FirstName, LastName, BirthDate, Nationality}},
		{"ru", "ФИО,Дата рождения,Гражданство,Паспорт,ИНН", []Field{FullName, BirthDate, Nationality, Passport, TaxNumber}},
		{"ru", "Фамилия,Имя,Отчество,Пол", []Field{LastName, FirstName, MiddleName, Gender}},
		{"uk", "Прізвище,Ім'я,По батькові,Дата народження", []Field{LastName, FirstName, MiddleName, BirthDate}},
		{"bg", "Име и фамилия,Дата на раждане,ЕГН", []Field{FullName, BirthDate, IDNumber}},
		{"tr", "Adı,Soyadı,Doğum Tarihi,T.C. Kimlik No,Uyruğu", []Field{FirstName, LastName, BirthDate, IDNumber, Nationality}},
		{"tr", "ADI SOYADI,DOĞUM TARİHİ,ÜLKE", []Field{FullName, BirthDate, Country}},
		{"ar", "الاسم الكامل,تاريخ الميلاد,الجنسية,رقم جواز السفر", []Field{FullName, BirthDate, Nationality, Passport}},
		{"fa", "نام,نام خانوادگی,تاریخ تولد,کد ملی", []Field{FirstName, LastName, BirthDate, IDNumber}},
		{"zh", "姓名,出生日期,国籍,身份证号码,护照号", []Field{FullName, BirthDate, Nationality, IDNumber, Passport}},
		{"zh-tw", "客戶名稱,國籍,統一編號", []Field{FullName, Nationality, RegistrationNumber}},
		{"ja", "氏名,生年月日,国籍,住所", []Field{FullName, BirthDate, Nationality, Address}},
		{"ja", "会社名,法人番号,所在地", []Field{FullName, RegistrationNumber, Address}},
		{"ko", "이름,생년월일,국적,여권번호", []Field{FullName, BirthDate, Nationality, Passport}},
		{"el", "Όνομα,Επώνυμο,Ημερομηνία γέννησης,ΑΦΜ", []Field{FirstName, LastName, BirthDate, TaxNumber}},
		{"he", "שם פרטי,שם משפחה,תאריך לידה,תעודת זהות", []Field{FirstName, LastName, BirthDate, IDNumber}},
		{"sv", "Förnamn,Efternamn,Födelsedatum,Personnummer", []Field{FirstName, LastName, BirthDate, IDNumber}},
		{"da", "Fornavn,Efternavn,Fødselsdato,CPR-nummer", []Field{FirstName, LastName, BirthDate, IDNumber}},
		{"no", "Fornavn,Etternavn,Fødselsdato,Fødselsnummer", []Field{FirstName, LastName, BirthDate, IDNumber}},
		{"fi", "Etunimi,Sukunimi,Syntymäaika,Henkilötunnus", []Field{FirstName, LastName, BirthDate, IDNumber}},
		{"hu", "Vezetéknév,Keresztnév,Születési dátum,Állampolgárság", []Field{LastName, FirstName, BirthDate, Nationality}},
		{"ro", "Nume,Prenume,Data nașterii,CNP", []Field{LastName, FirstName, BirthDate, IDNumber}},
		{"id", "Nama Lengkap,Tanggal Lahir,NIK,NPWP", []Field{FullName, BirthDate, IDNumber, TaxNumber}},
		{"vi", "Họ và tên,Ngày sinh,Quốc tịch,Số hộ chiếu", []Field{FullName, BirthDate, Nationality, Passport}},
		{"sr", "Ime,Prezime,Datum rođenja,JMBG", []Field{FirstName, LastName, BirthDate, IDNumber}},
		{"ftm", "id,schema,caption,birthDate,idNumber,swiftBic,imoNumber", []Field{Reference, EntityType, FullName, BirthDate, IDNumber, BIC, IMO}},
	} {
		r, err := Open("in", strings.NewReader(c.header+"\n"), Options{})
		if err != nil {
			t.Errorf("%s: %v", c.language, err)
			continue
		}
		if diff := cmp.Diff(c.want, fields(r.Mapping())); diff != "" {
			t.Errorf("%s: %s", c.language, diff)
		}
	}
}
