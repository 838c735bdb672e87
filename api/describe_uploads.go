package api

import (
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"standing/service"
)

// screenParams are how to screen, as parameters.
func (a *API) screenParams() []*huma.Param {
	return append(a.whenParams(),
		param("query", "model", huma.TypeString, "The model that names are compared by."),
		param("query", "threshold", huma.TypeString, "The least score of a match, also by source or schema: 0.8,us-ofac-sdn=0.9."),
		listParam("include", "former: former listings count as hits."),
		listParam("require", "Fail unless the source is held and fresh: un-sc, or un-sc:30d."),
	)
}

func (a *API) describeUploads() {
	id := param("path", "id", huma.TypeString, "The job.")
	format := param("query", "format", huma.TypeString, "The form of the result; jsonl by default.")
	for _, f := range service.Formats {
		format.Schema.Enum = append(format.Schema.Enum, f)
	}
	a.describe(described{
		method: http.MethodPost, path: "/v1/screen/stream", id: "screen-stream", tag: "Screening", summary: "Screen a stream of queries",
		text: "A query a line (NDJSON): an object as in /v1/screen, or a name alone as a string. The answer begins at once: {\"header\": ...}, then a line for each query in their order, " +
			"and at last {\"summary\": ...}, or {\"error\": ...} where it broke off. Lines may be sent while others are answered.",
		parameters: a.screenParams(), bodyKind: "application/x-ndjson", body: service.Query{},
		answers: problems(map[int]answered{200: {"The lines.", "application/x-ndjson", nil}}),
	})
	a.describe(described{
		method: http.MethodPost, path: "/v1/jobs", id: "upload", tag: "Screening", summary: "Screen a file",
		text:       "A csv, tsv, xlsx, json or jsonl file, as the body or as the field file of a form, behind the other fields. What columns mean is told by their headings, or by columns. Results are kept for a day, and only whoever has the key it came with finds them.",
		parameters: append(a.screenParams(), param("query", "columns", huma.TypeString, "What columns mean: name=Kunde,birthdate=Geb.dat."), param("query", "sheet", huma.TypeString, "The sheet of a workbook."), param("query", "filename", huma.TypeString, "The name of the file.")),
		bodyKind:   "application/octet-stream", answers: problems(map[int]answered{202: {"It waits; Location says where to look.", "application/json", service.Progress{}}}),
	})
	a.describe(described{
		method: http.MethodGet, path: "/v1/jobs/{id}", id: "job", tag: "Screening", summary: "How far a file is", parameters: []*huma.Param{id},
		answers: problems(map[int]answered{200: {"The progress.", "application/json", service.Progress{}}, 404: {"There is no such job.", "application/problem+json", huma.ErrorModel{}}}),
	})
	a.describe(described{
		method: http.MethodGet, path: "/v1/jobs/{id}/result", id: "job-result", tag: "Screening", summary: "The result of a file",
		text: "The same bytes as standing screen writes for the same file and run header.", parameters: []*huma.Param{id, format},
		answers: problems(map[int]answered{200: {"The result.", "application/octet-stream", nil}, 409: {"It is not done, or failed.", "application/problem+json", huma.ErrorModel{}}}),
	})
}
