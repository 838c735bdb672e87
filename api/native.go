package api

// native registers the API of our own. The endpoints of claims and of the inbox come here too.
func (a *API) native() {
	a.screening()
}
