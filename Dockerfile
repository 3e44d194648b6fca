# The standalone service: HTTP, GraphQL, writer, projector and, where a Kafka is named, relay in one process, its log and views
# in /data. The same image is a gateway, a projector or a relay with another entrypoint:
# node services/{gateway,projector,relay}/dist/main.js.

FROM node:20.20-bookworm-slim AS build
WORKDIR /pedigree
COPY . .
# What builds and what tests is left behind; the sources stay, as what is built is held against them.
RUN npm ci && npm run build && npm ci --omit=dev && rm -rf bench test

FROM node:20.20-bookworm-slim
ENV NODE_ENV=production \
    PEDIGREE_HOST=0.0.0.0 \
    PEDIGREE_PORT=4000 \
    PEDIGREE_DATA=/data \
    SQLITE_TMPDIR=/data
WORKDIR /pedigree
# The files stay root's: a process of ours writes below /data, and nothing that it runs.
COPY --from=build /pedigree /pedigree
RUN mkdir /data && chown node:node /data
# The user node, by its number: what admits only images that are not root's sees that this one is none, without asking the image.
USER 1000
VOLUME /data
EXPOSE 4000
# Node is the first process, so that SIGTERM reaches it and what was accepted is finished.
ENTRYPOINT ["node", "services/standalone/dist/main.js"]
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PEDIGREE_PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
