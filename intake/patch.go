package intake

import (
	"context"

	"standing"
	"standing/ledger"
	"standing/source"
)

// patch takes in the place of a file of changes the edition that they make of the newest one held.
func (s *session) patch(ctx context.Context, b *bundle) error {
	reader, ok := s.reader.(source.Patched)
	if !ok || len(b.files) != 1 || !reader.IsPatch(b.files[0].Name) {
		return nil
	}
	editions, err := s.Ledger.Editions(ctx, reader.Source().ID, ledger.Always)
	if err != nil {
		return err
	}
	order := ledger.NewOrder(editions)
	if order.Len() == 0 {
		return standing.Errorf(standing.Invalid, "%s: tells changes to an edition, and none of %s is held", b.path, reader.Source().ID)
	}
	base, err := s.files(order.At(order.Len() - 1))
	if err != nil {
		return err
	}
	whole, err := reader.Apply(base, b.files[0])
	if err != nil {
		return b.at(err)
	}
	b.files = []source.File{whole}
	return nil
}
