import { mount } from "svelte";
import "../../parts/tokens.css";
import "../../parts/base.css";
import "./window.css";
import Quick from "./Quick.svelte";

const page = document.querySelector("#quick");
if (page) mount(Quick, { target: page });
