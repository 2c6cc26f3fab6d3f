package pdf

import (
	"image"
	"math"

	"github.com/klippa-app/go-pdfium/requests"
)

// box is a rectangle of the page as it is seen, in points.
type box struct{ x0, y0, x1, y1 float64 }

func around(x0, y0, x1, y1 float64) box {
	return box{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)}
}

func (b box) with(x, y float64) box {
	return box{min(b.x0, x), min(b.y0, y), max(b.x1, x), max(b.y1, y)}
}

// picture is a page as a person sees it.
type picture struct {
	image *image.RGBA
	scale float64 // pixels to the point
}

const (
	dpi        = 108
	mostPixels = 12_000_000
	faint      = 14 // of 255: a smaller difference of colour is not seen
)

// render draws a page. It is nil when the page cannot be drawn.
func (r *Reader) render(page requests.Page) *picture {
	width, err := r.instance.FPDF_GetPageWidth(&requests.FPDF_GetPageWidth{Page: page})
	if err != nil {
		return nil
	}
	height, err := r.instance.FPDF_GetPageHeight(&requests.FPDF_GetPageHeight{Page: page})
	if err != nil || width.Width*height.Height*dpi*dpi/72/72 > mostPixels {
		return nil
	}
	drawn, err := r.instance.RenderPageInDPI(&requests.RenderPageInDPI{Page: page, DPI: dpi})
	if err != nil {
		return nil
	}
	defer drawn.Cleanup()
	kept, ok := drawn.Result.RenderedImage.(*image.RGBA)
	if !ok || width.Width <= 0 {
		return nil
	}
	own := *kept
	own.Pix = append([]byte(nil), kept.Pix...) // the picture's own are freed
	return &picture{&own, float64(kept.Rect.Dx()) / width.Width}
}

// plain reports whether one colour fills a box, so that no letter can be told from what is around it.
func (p *picture) plain(b box) bool {
	if p == nil {
		return false
	}
	r := image.Rect(int(math.Floor(b.x0*p.scale)), int(math.Floor(b.y0*p.scale)), int(math.Ceil(b.x1*p.scale)), int(math.Ceil(b.y1*p.scale))).Intersect(p.image.Rect)
	if r.Dx() < 2 || r.Dy() < 2 {
		return false
	}
	low, high := [3]uint8{255, 255, 255}, [3]uint8{}
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			at := p.image.PixOffset(x, y)
			for c := range 3 {
				v := p.image.Pix[at+c]
				low[c], high[c] = min(low[c], v), max(high[c], v)
			}
		}
	}
	for c := range 3 {
		if high[c]-low[c] > faint {
			return false
		}
	}
	return true
}
