package place
import ("testing";"fmt";"sort";"strings";"os")
func TestZZ(t *testing.T){
 var short []string
 g:=gazetteer()
 for k,m:=range g.meanings{ if isASCII(k)&&len(k)<=4{short=append(short,k+"="+m.place.ID)} }
 sort.Strings(short); fmt.Println(len(g.meanings),g.words,g.bytes,g.runes); fmt.Println(strings.Join(short," "))
 // word list collisions
 if b,err:=os.ReadFile("/tmp/pl/words.txt");err==nil{ var c []string; for _,w:=range strings.Fields(string(b)){ if m,ok:=Word(w);ok{c=append(c,w+"="+m.ID)}}; fmt.Println("COLL",strings.Join(c," "))}
}
