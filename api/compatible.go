package api

// compatible registers the API that speaks as yente does.
func (a *API) compatible() {}
