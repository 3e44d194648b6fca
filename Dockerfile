# The standalone service: HTTP, GraphQL, writer and projector in one process, its log and views in /data. The same image
# is a gateway or a projector with another entrypoint: node services/gateway/dist/main.js.

FROM node:20.20-bookworm-slim AS build
WORKDIR /pedigree
COPY . .
RUN npm ci && npm run build && npm ci --omit=dev

FROM node:20.20-bookworm-slim
ENV NODE_ENV=production \
    PEDIGREE_HOST=0.0.0.0 \
    PEDIGREE_PORT=4000 \
    PEDIGREE_DATA=/data
WORKDIR /pedigree
COPY --from=build --chown=node:node /pedigree /pedigree
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
# Node is the first process, so that SIGTERM reaches it and what was accepted is finished.
ENTRYPOINT ["node", "services/standalone/dist/main.js"]
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
