// Package service puts a register at the disposal of many who ask at once. A Register has a
// snapshot of what is held (Snapshot), which is swapped for a newer one when something is
// recorded; whoever asks keeps the one they began with. Snapshots of earlier moments are made when
// they are asked for. Queries are read here (Query), uploaded files screened (Jobs), and what is
// held is told in the forms that the command line prints too.
//
// The package knows nothing of HTTP, keys or pages. It asks no clock but the one it is given.
package service
