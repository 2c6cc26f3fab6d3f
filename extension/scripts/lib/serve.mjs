import http from "node:http";

/** Serves pages on a free loopback port: `answer(path)` gives {body, type?, headers?, status?} or undefined for 404. */
export async function serve(answer) {
  const server = http.createServer((request, response) => {
    const page = answer(new URL(request.url, "http://localhost").pathname);
    if (!page) return response.writeHead(404).end("not here");
    response.writeHead(page.status ?? 200, { "Content-Type": page.type ?? "text/html; charset=utf-8", "Cache-Control": "no-store", ...page.headers });
    response.end(page.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((done) => server.close(done)) };
}
