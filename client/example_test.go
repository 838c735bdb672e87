package client_test

import (
	"context"
	"fmt"

	"standing/client"
	"standing/service"
)

// Screen two parties as things stood on a day.
func ExampleClient_Screen() {
	c := client.New("http://127.0.0.1:8384", "", nil)
	result, err := c.Screen(context.Background(), client.Request{
		When: client.When{On: "2008-01-01"},
		Queries: []service.Query{
			{Reference: "17", Name: "Mojahedin-e Khalq"},
			{Reference: "18", Schema: "Person", Properties: map[string]service.Values{"name": {"Jane Doe"}, "birthDate": {"1970-05-01"}}},
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, line := range result.Lines {
		for _, m := range line.Matches {
			fmt.Println(line.Reference, m.Name, m.Class, m.Score)
		}
	}
	fmt.Println(result.Header.Lacks)
}
