// A thread that asks a server whether it is alive every few ms over a connection of its own, whatever the others do. When it is told anything,
// it tells how long the answers since then took, in ms. Plain JavaScript: a thread is not for tsx.
import { Agent, get } from "node:http";
import { parentPort, workerData } from "node:worker_threads";

const every = 5;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let times = [];

function ask() {
  const began = performance.now();
  get(`${workerData}/livez`, { agent }, (response) => {
    response.resume();
    response.on("end", () => {
      times.push(performance.now() - began);
      setTimeout(ask, every);
    });
  });
}

parentPort.on("message", () => {
  parentPort.postMessage(times);
  times = [];
});
ask();
