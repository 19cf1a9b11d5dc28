FROM node:24-bookworm-slim AS build
WORKDIR /relata
COPY package.json package-lock.json ./
# As scripts/setup.mjs does; Node itself is the image's.
RUN npm install --no-save --include=dev --no-audit --no-fund --ignore-scripts
COPY server server
COPY client client
COPY tsconfig.json ./
RUN node node_modules/vite/bin/vite.js build --config client/vite.config.ts \
  && npm prune --no-save --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/node node_modules/node-bin-*

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /relata
COPY --from=build /relata/node_modules node_modules
COPY --from=build /relata/dist dist
COPY package.json ./
COPY cypher cypher
COPY data data
COPY server server
RUN mkdir /documents && chown node /documents
USER node
EXPOSE 3000
# Neo4j is a container of its own here: NEO4J_URI names it.
CMD ["node", "server/main.ts"]
