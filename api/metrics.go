package api

import (
	"net/http"
	"strconv"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"standing/service"
)

// metrics are what /metrics tells. No label holds anything that was asked.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	took     *prometheus.HistogramVec
	busy     prometheus.Gauge
	screened *prometheus.CounterVec
	swaps    prometheus.Counter
	editions *prometheus.GaugeVec
	newest   *prometheus.GaugeVec
}

func newMetrics(registry *prometheus.Registry) *metrics {
	if registry == nil {
		registry = prometheus.NewRegistry()
	}
	m := &metrics{
		registry: registry,
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "standing_requests_total", Help: "Requests answered."}, []string{"route", "code"}),
		took: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "standing_request_seconds", Help: "Time to answer.",
			Buckets: []float64{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, 1, 5, 30},
		}, []string{"route"}),
		busy: prometheus.NewGauge(prometheus.GaugeOpts{Name: "standing_requests_in_flight", Help: "Requests being answered."}),
		screened: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "standing_screened_total", Help: "Queries screened, by what came of them: hit, former, none, empty.",
		}, []string{"outcome"}),
		swaps:    prometheus.NewCounter(prometheus.CounterOpts{Name: "standing_snapshots_total", Help: "Snapshots of the register that came to answer."}),
		editions: prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "standing_editions", Help: "Editions held, by source."}, []string{"source"}),
		newest: prometheus.NewGaugeVec(prometheus.GaugeOpts{
			Name: "standing_newest_edition_seconds", Help: "The day of the newest edition held, by source, as seconds since 1970.",
		}, []string{"source"}),
	}
	registry.MustRegister(m.requests, m.took, m.busy, m.screened, m.swaps, m.editions, m.newest,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{Registry: m.registry, MaxRequestsInFlight: 4})
}

// Swapped counts a new snapshot and tells what it holds. It is for service.Register.
func (a *API) Swapped(s *service.Snapshot) {
	a.metrics.swaps.Inc()
	a.metrics.editions.Reset()
	a.metrics.newest.Reset()
	for _, order := range s.View.Orders() {
		if order.Len() == 0 {
			continue
		}
		last := order.At(order.Len() - 1)
		a.metrics.editions.WithLabelValues(string(last.Source)).Add(float64(order.Len()))
		a.metrics.newest.WithLabelValues(string(last.Source)).Set(float64(last.Day) * secondsADay)
	}
}

const secondsADay = 24 * 60 * 60

func code(status int) string { return strconv.Itoa(status) }
